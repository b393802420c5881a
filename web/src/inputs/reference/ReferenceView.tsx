import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReferenceInput, ReferenceValue } from '@/api';
import { useText } from '@/lib/text';
import { SearchField } from '@/ui';
import { AnchoredText } from '../AnchoredText';
import { paintFound } from '../found';
import s from '../inputs.module.css';
import type { InputProps } from '../seam';

/** Ground truth to check against, searchable, quotable. */
export function ReferenceView({ input, value }: InputProps<ReferenceInput, ReferenceValue>) {
  const { t } = useText();
  const [sought, setSought] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => {
    const words = sought.trim().toLowerCase();
    return value.documents.filter((d) => !words || `${d.title}\n${d.text}`.toLowerCase().includes(words));
  }, [value, sought]);
  useEffect(() => {
    const timer = setTimeout(() => paintFound(box.current, sought.trim()), 60);
    return () => clearTimeout(timer);
  }, [sought]);
  return (
    <section className={s.panel} aria-label={input.title}>
      <header>
        <h2>{input.title}</h2>
      </header>
      <div className={s.panelBody} ref={box}>
        <SearchField label={t('inputs.search', { title: input.title })} value={sought} onChange={setSought} />
        {shown.length === 0 && <p className="muted">{t('inputs.nothing')}</p>}
        {shown.map((d) => (
          <article key={d.id} className={s.document}>
            <h3>{d.title}</h3>
            {d.source && <p className="muted">{d.source}</p>}
            <AnchoredText place={{ input: input.id, document: d.id }} text={d.text} format="markdown" />
          </article>
        ))}
      </div>
    </section>
  );
}
