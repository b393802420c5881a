import bash from '@shikijs/langs/bash';
import css from '@shikijs/langs/css';
import html from '@shikijs/langs/html';
import java from '@shikijs/langs/java';
import js from '@shikijs/langs/javascript';
import json from '@shikijs/langs/json';
import python from '@shikijs/langs/python';
import sql from '@shikijs/langs/sql';
import ts from '@shikijs/langs/typescript';
import dark from '@shikijs/themes/github-dark-default';
import light from '@shikijs/themes/github-light-high-contrast';
import { createHighlighterCore, type ThemedToken } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';

export type Tokens = ThemedToken[][];
const themes = { light: 'github-light-high-contrast', dark: 'github-dark-default' };

/** A function that colours code of the languages we carry, and answers null for any other. */
export async function createColouring() {
  const highlighter = await createHighlighterCore({
    themes: [light, dark],
    langs: [python, js, ts, java, bash, json, sql, css, html],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  const known = new Set(highlighter.getLoadedLanguages());
  return (code: string, lang: string): Tokens | null =>
    known.has(lang) ? highlighter.codeToTokens(code, { lang, themes, defaultColor: false }).tokens : null;
}
