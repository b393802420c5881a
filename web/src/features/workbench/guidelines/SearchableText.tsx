import { useEffect, useMemo, useRef, useState } from 'react';
import { paintFound } from '@/inputs/found';
import { Markdown } from '@/lib/markdown/Markdown';
import { useText } from '@/lib/text';
import { SearchField } from '@/ui';
import s from './guidelines.module.css';
import { matching, sectionsOf } from './sections';

export function SearchableText({ label, markdown }: { label: string; markdown: string }) {
  const { t } = useText();
  const [sought, setSought] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const sections = useMemo(() => sectionsOf(markdown), [markdown]);
  const found = matching(sections, sought);
  useEffect(() => {
    const timer = setTimeout(() => paintFound(box.current, sought.trim()), 60);
    return () => {
      clearTimeout(timer);
      paintFound(null, '');
    };
  }, [sought]);
  return (
    <div className={s.text}>
      <SearchField label={label} value={sought} onChange={setSought} />
      <div ref={box} className={s.sections}>
        {found.map((section) => (
          <Markdown key={section} source={section} />
        ))}
        {found.length === 0 && <p className="muted">{t('inputs.nothing')}</p>}
      </div>
    </div>
  );
}
