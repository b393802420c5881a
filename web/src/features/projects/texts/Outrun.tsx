import { GitCompareArrows } from 'lucide-react';
import type { TextVersionBody } from '@/api';
import { LineDiff } from '@/lib/diff/LineDiff';
import { useText } from '@/lib/text';
import { Button, Note } from '@/ui';
import s from './texts.module.css';

/** Somebody wrote a version meanwhile: shows what they changed, and lets one go on with either. */
export function Outrun({
  base,
  newer,
  onMine,
  onTheirs,
}: {
  base: { version: number; markdown: string };
  newer: TextVersionBody;
  onMine: () => void;
  onTheirs: () => void;
}) {
  const { t } = useText();
  return (
    <Note tone="warn" icon={<GitCompareArrows aria-hidden />}>
      <div role="alert">
        <b>
          {t('projects.texts.outrun', { n: newer.version, by: newer.by ?? t('projects.texts.somebody') })}
        </b>
        <p>{t('projects.texts.outrun.detail')}</p>
      </div>
      <div className={s.outrun}>
        <LineDiff before={base.markdown} after={newer.markdown} />
      </div>
      <span className="row">
        <Button size="sm" onPress={onMine}>
          {t('projects.texts.outrun.mine', { n: newer.version })}
        </Button>
        <Button size="sm" onPress={onTheirs}>
          {t('projects.texts.outrun.theirs')}
        </Button>
      </span>
    </Note>
  );
}
