import { defaultKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { cspNonce } from '@/lib/csp';
import { useLatest } from '@/lib/latest';
import { type Chip, chipsExtension, setChips } from './chips';
import { MARKER } from './model';
import './prose.css';

export interface ProseRef {
  focus: () => void;
  /** Scrolls to a chip and lights it up. */
  show: (chip: string) => void;
}
interface Props {
  label: string;
  hint: string;
  text: string;
  chips: Chip[];
  onText: (text: string) => void;
  onCaret: (at: number) => void;
  onChip: (id: string, at: HTMLElement) => void;
  ref: Ref<ProseRef>;
}
// Submit and undo belong to the page: there is one history for the whole answer.
const ownKeys = defaultKeymap.filter(
  (k) => !['Mod-Enter', 'Mod-z', 'Mod-y', 'Mod-Shift-z'].includes(k.key ?? ''),
);

/** Where the marker begins that the offset lies within, else the offset. */
const outsideMarker = (text: string, at: number) =>
  [...text.matchAll(MARKER)].find((m) => m.index < at && at < m.index + m[0].length)?.index ?? at;

/** The shortest single change between two texts that cuts no marker in two. */
function changeBetween(before: string, after: string) {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  start = Math.min(outsideMarker(before, start), outsideMarker(after, start));
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

/** Plain text with markers outside, chips inside: easily stored, compared, checked and exported. */
export function ProseEditor({ label, hint, text, chips, ref, ...events }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const onText = useLatest(events.onText);
  const onCaret = useLatest(events.onCaret);
  const onChip = useLatest(events.onChip);

  /** Opens the chip that the cursor touches: the keyboard's way to what a click on it does. */
  const openBeside = (editor: EditorView) => {
    const { head } = editor.state.selection.main;
    const marker = [...editor.state.doc.toString().matchAll(MARKER)].find(
      (m) => m.index <= head && head <= m.index + m[0].length + 1,
    );
    const chip = marker && host.current?.querySelector<HTMLElement>(`[data-chip="${marker[1]}"]`);
    if (chip) onChip(marker[1]!, chip);
    return chip != null;
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor is made once, later values reach it below
  useEffect(() => {
    const editor = new EditorView({
      parent: host.current!,
      state: EditorState.create({
        doc: text,
        extensions: [
          keymap.of([{ key: 'Alt-Enter', run: openBeside }, ...ownKeys]),
          EditorView.lineWrapping,
          placeholder(hint),
          chipsExtension(onChip),
          EditorView.cspNonce.of(cspNonce()),
          EditorView.contentAttributes.of({
            'aria-label': label,
            spellcheck: 'true',
            autocorrect: 'on',
            autocapitalize: 'on',
          }),
          EditorView.updateListener.of((update) => {
            if (update.selectionSet || update.docChanged) onCaret(update.state.selection.main.head);
            if (update.docChanged) onText(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = editor;
    onCaret(text.length);
    return () => editor.destroy();
  }, []);
  useEffect(() => {
    const editor = view.current;
    const before = editor?.state.doc.toString() ?? '';
    if (!editor || before === text) return;
    const change = changeBetween(before, text);
    editor.dispatch({
      changes: change,
      selection: { anchor: change.from + change.insert.length },
      scrollIntoView: true,
    });
  }, [text]);
  useEffect(() => view.current?.dispatch({ effects: setChips.of(chips) }), [chips]);

  useImperativeHandle(ref, () => ({
    focus: () => view.current?.focus(),
    show: (chip) => {
      const element = host.current?.querySelector<HTMLElement>(`[data-chip="${chip}"]`);
      element?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
      element?.setAttribute('data-flash', '');
      setTimeout(() => element?.removeAttribute('data-flash'), 1400);
    },
  }));
  return <div ref={host} className="prose-editor" />;
}
