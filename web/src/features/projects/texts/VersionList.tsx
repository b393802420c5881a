import { Button as AriaButton } from 'react-aria-components';
import type { TextVersion } from '@/api';
import { useText } from '@/lib/text';
import { Badge } from '@/ui';
import s from './texts.module.css';

export function VersionList({
  versions,
  shown,
  onShow,
}: {
  versions: TextVersion[];
  shown: number;
  onShow: (version: number) => void;
}) {
  const { t, ago, moment } = useText();
  return (
    <ol className={s.versions} aria-label={t('projects.texts.versions')}>
      {versions.map((v, i) => (
        <li key={v.version}>
          <AriaButton
            className={s.version}
            aria-current={v.version === shown}
            onPress={() => onShow(v.version)}
          >
            <span>
              <b>{t('projects.texts.version', { n: v.version })}</b>
              {i === 0 && <Badge tone="ok">{t('projects.texts.current')}</Badge>}
            </span>
            <span>{v.note || t('projects.texts.no-note')}</span>
            <small title={moment(v.at)}>{[v.by, ago(v.at)].filter(Boolean).join(' · ')}</small>
          </AriaButton>
        </li>
      ))}
    </ol>
  );
}
