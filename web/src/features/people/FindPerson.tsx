import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { get, type Person, query, type Trainer } from '@/api';
import { useText } from '@/lib/text';
import { ProblemNote, SearchField } from '@/ui';
import s from './people.module.css';

const LEAST_LETTERS = 3;
/** Finds a trainer by a part of name or address. */
export function FindPerson({ taken, onFound }: { taken: string[]; onFound: (person: Person) => void }) {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const { data, error } = useQuery({
    queryKey: ['trainers', q],
    queryFn: () => get<Trainer[]>(`/trainers${query({ q })}`),
    enabled: q.length >= LEAST_LETTERS,
  });
  const found =
    q.length >= LEAST_LETTERS
      ? data?.filter((one) => !taken.includes(one.account.id)).slice(0, 8)
      : undefined;
  return (
    <div className={s.find}>
      <SearchField
        label={t('people.find')}
        placeholder={t('people.find.placeholder')}
        value={typed}
        onChange={setTyped}
      />
      <ProblemNote problem={error} />
      {found && (
        <ul aria-label={t('people.find.found')}>
          {found.map(({ account }) => (
            <li key={account.id}>
              <AriaButton
                onPress={() => {
                  onFound({ ...account, email: account.email ?? '' });
                  setTyped('');
                }}
              >
                <UserPlus aria-hidden />
                <span>{account.name}</span>
                <small>{account.email}</small>
              </AriaButton>
            </li>
          ))}
          {found.length === 0 && <li className="muted">{t('people.find.nobody', { q })}</li>}
        </ul>
      )}
    </div>
  );
}
