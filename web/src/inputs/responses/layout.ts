import { useState } from 'react';
import type { Id, Preferences, Response } from '@/api';
import { usePreferences } from '@/lib/session';

export type Layout = Preferences['layout'];

/** The layout the account likes, among those that make sense for so many responses. */
export function useLayout(responses: Response[]) {
  const [preferences, change] = usePreferences();
  const n = responses.length;
  const [chosen, setPair] = useState<[Id, Id] | null>(null);
  const [together, setTogether] = useState(false);
  const layouts: Layout[] =
    n < 2 ? ['columns'] : n === 2 ? ['columns', 'pair', 'diff'] : ['columns', 'grid', 'pair', 'diff'];
  const layout = layouts.includes(preferences.layout) ? preferences.layout : 'columns';
  const known = chosen?.every((id) => responses.some((r) => r.id === id)) ? chosen : null;
  const pair: [Id, Id] = known ?? [responses[0]?.id ?? '', responses[1]?.id ?? ''];
  return {
    layout,
    layouts,
    setLayout: (to: Layout) => change({ layout: to }),
    pair,
    setPair,
    together,
    setTogether,
  };
}
