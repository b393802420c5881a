import { memo } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '@/lib/text';
import s from './ranking.module.css';

/** The places in the head of a response; pressing the one it has takes it off. */
export const PlaceButtons = memo(
  function PlaceButtons({
    label,
    letter,
    places,
    value,
    onChange,
  }: {
    label: string;
    letter: string;
    places: number;
    value: number | undefined;
    onChange: (place: number | null) => void;
  }) {
    const { t } = useText();
    return (
      // biome-ignore lint/a11y/useSemanticElements: buttons that belong together, not a form group
      <div className={s.places} role="group" aria-label={label}>
        {Array.from({ length: places }, (_, i) => i + 1).map((n) => (
          <Button
            key={n}
            aria-pressed={value === n}
            aria-label={t('questions.ranking.place', { letter, n })}
            onPress={() => onChange(value === n ? null : n)}
          >
            {n}
          </Button>
        ))}
      </div>
    );
  },
  // What `onChange` does follows from the other props.
  (a, b) => a.value === b.value && a.places === b.places && a.letter === b.letter,
);
