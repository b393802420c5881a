import { usePreferences } from '@/lib/session';
import { useText } from '@/lib/text';
import { Switch } from './Field';
import s from './look.module.css';
import { Segmented } from './Segmented';

/** Language, theme, text size, density and single-letter keys: settings of the account. */
export function LookSettings() {
  const { t } = useText();
  const [p, change] = usePreferences();
  return (
    <div className={s.look}>
      <Row title={t('app.look.language')}>
        <Segmented
          label={t('app.look.language')}
          value={p.language}
          onChange={(language) => change({ language })}
          items={[
            { id: 'system', label: t('app.look.language.system') },
            // Each language in its own words, so that whoever reads it finds it.
            { id: 'en', label: <span lang="en">{'English'}</span> },
            { id: 'de', label: <span lang="de">{'Deutsch'}</span> },
          ]}
        />
      </Row>
      <Row title={t('app.look.theme')}>
        <Segmented
          label={t('app.look.theme')}
          value={p.theme}
          onChange={(theme) => change({ theme })}
          items={(['system', 'light', 'dark'] as const).map((id) => ({
            id,
            label: t(`app.look.theme.${id}`),
          }))}
        />
      </Row>
      <Row title={t('app.look.text')}>
        <Segmented
          label={t('app.look.text')}
          value={p.textSize}
          onChange={(textSize) => change({ textSize })}
          items={(['small', 'normal', 'large'] as const).map((id) => ({
            id,
            label: t(`app.look.text.${id}`),
          }))}
        />
      </Row>
      <Row title={t('app.look.density')}>
        <Segmented
          label={t('app.look.density')}
          value={p.density}
          onChange={(density) => change({ density })}
          items={(['comfortable', 'compact'] as const).map((id) => ({
            id,
            label: t(`app.look.density.${id}`),
          }))}
        />
      </Row>
      <Row title={t('app.keys')}>
        <Switch isSelected={p.singleKeys} onChange={(singleKeys) => change({ singleKeys })}>
          {t('app.keys.single')}
        </Switch>
      </Row>
    </div>
  );
}
const Row = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <div className={s.row}>
    <span>{title}</span>
    {children}
  </div>
);
