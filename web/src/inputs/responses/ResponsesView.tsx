import { Columns4, Diff, Grid2x2, Shuffle, SquareSplitHorizontal } from 'lucide-react';
import { lazy, Suspense, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { ResponsesInput, ResponsesValue } from '@/api';
import { useCommands } from '@/lib/hotkeys';
import { useLatest } from '@/lib/latest';
import { letterAt } from '@/lib/letters';
import { useText } from '@/lib/text';
import { Segmented, Skeleton } from '@/ui';
import { useAnchoring } from '../Anchors';
import s from '../inputs.module.css';
import type { InputProps } from '../seam';
import { type Layout, useLayout } from './layout';
import { PairPickers } from './PairPickers';
import { ResponseCard } from './ResponseCard';
import r from './responses.module.css';
import { useSyncScroll } from './useSyncScroll';

const DiffPair = lazy(() => import('./DiffPair').then((m) => ({ default: m.DiffPair })));
const icons = { columns: Columns4, grid: Grid2x2, pair: SquareSplitHorizontal, diff: Diff };

/** Blind responses, two to ten of them, in four layouts. */
export function ResponsesView({ input, value }: InputProps<ResponsesInput, ResponsesValue>) {
  const { t } = useText();
  const anchoring = useAnchoring();
  const { responses } = value;
  const cards = useRef(new Map<string, HTMLElement>());
  const { layout, layouts, setLayout, pair, setPair, together, setTogether } = useLayout(responses);
  const shown =
    layout === 'pair' || layout === 'diff' ? responses.filter((x) => pair.includes(x.id)) : responses;
  useSyncScroll(layout === 'pair' && together, cards, pair);

  /** Synchronous on purpose: with a deferred focus a fast typist ranks the response before. */
  const focus = useLatest((index: number) => {
    const id = responses[(index + responses.length) % responses.length]!.id;
    if (!shown.some((x) => x.id === id)) flushSync(() => setPair([pair[0], id]));
    cards.current.get(id)?.focus();
  });
  const keep = useLatest((id: string, card: HTMLElement | null) => {
    if (card) cards.current.set(id, card);
    else cards.current.delete(id);
  });
  const group = t('inputs.group.move');
  // Five letters at most: the others belong to the questions and the page; arrows reach every response.
  useCommands([
    ...(anchoring ? responses.slice(0, 5) : []).map((x, i) => ({
      id: `go-${x.id}`,
      keys: letterAt(i).toLowerCase(),
      label: t('inputs.go', { letter: letterAt(i) }),
      group,
      run: () => focus(i),
    })),
    ...(layouts.length > 1
      ? [
          {
            id: `layout-${input.id}`,
            keys: 'v',
            label: t('inputs.layout.next'),
            group: t('inputs.group'),
            run: () => setLayout(layouts[(layouts.indexOf(layout) + 1) % layouts.length]!),
          },
        ]
      : []),
  ]);
  return (
    <section className={r.section} aria-label={input.title}>
      <div className={s.bar}>
        <h2>{input.title}</h2>
        {anchoring && (
          <span className={r.blind}>
            <Shuffle aria-hidden />
            {t('inputs.blind')}
          </span>
        )}
        <span className="grow" />
        <span className={r.swipe}>{responses.length > 1 && t('inputs.swipe')}</span>
        {layouts.length > 1 && (
          <div className={r.layouts}>
            <Segmented<Layout>
              label={t('inputs.layout')}
              value={layout}
              onChange={setLayout}
              items={layouts.map((id) => {
                const Icon = icons[id];
                return { id, label: t(`inputs.layout.${id}`), icon: <Icon aria-hidden /> };
              })}
            />
          </div>
        )}
      </div>
      {(layout === 'pair' || layout === 'diff') && responses.length > 2 && (
        <PairPickers {...{ responses, pair, setPair }} />
      )}
      {layout === 'pair' && (
        <label className={r.together}>
          <input type="checkbox" checked={together} onChange={(e) => setTogether(e.target.checked)} />
          {t('inputs.together')}
        </label>
      )}
      {layout === 'diff' ? (
        <Suspense fallback={<Skeleton block />}>
          <DiffPair responses={responses} pair={pair} />
        </Suspense>
      ) : (
        // Where the cards themselves take no focus, the box does, so that keys can scroll it.
        // biome-ignore lint/a11y/useSemanticElements: a scrollable box, not a form group
        <div
          className={r.cards}
          data-layout={layout}
          data-count={Math.min(shown.length, 4)}
          role="group"
          aria-label={input.title}
          {...(anchoring ? {} : { tabIndex: 0 })}
        >
          {shown.map((x) => (
            <ResponseCard
              key={x.id}
              input={input}
              response={x}
              index={responses.indexOf(x)}
              keep={keep}
              focus={focus}
            />
          ))}
        </div>
      )}
    </section>
  );
}
