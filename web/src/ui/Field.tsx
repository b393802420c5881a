import { Search, X } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import {
  Button as AriaButton,
  Checkbox as AriaCheckbox,
  NumberField as AriaNumberField,
  Radio as AriaRadio,
  RadioGroup as AriaRadioGroup,
  SearchField as AriaSearchField,
  Switch as AriaSwitch,
  TextArea as AriaTextArea,
  type CheckboxProps,
  FieldError,
  Input,
  Label,
  type NumberFieldProps,
  type RadioGroupProps,
  type RadioProps,
  type SearchFieldProps,
  type SwitchProps,
  Text,
  TextField,
  type TextFieldProps,
} from 'react-aria-components';
import { useText } from '@/lib/text';

interface Described {
  label: string;
  /** One quiet sentence under the field. */
  hint?: ReactNode;
  /** What is wrong with it, for example the message of a flaw. */
  error?: string | undefined;
}
// Fields are checked by the server, in its words: a browser's own check would block the next attempt (`aria`).
const Notes = ({ hint, error }: Pick<Described, 'hint' | 'error'>) => (
  <>
    {hint && !error && (
      <Text slot="description" className="hint">
        {hint}
      </Text>
    )}
    <FieldError className="error">{error}</FieldError>
  </>
);

type OneLine = Omit<TextFieldProps, 'className' | 'children'> &
  Described & { placeholder?: string; ref?: Ref<HTMLInputElement> };
export function Field({ label, hint, error, placeholder, ref, ...rest }: OneLine) {
  return (
    <TextField {...rest} className="field" validationBehavior="aria" isInvalid={!!error}>
      <Label>{label}</Label>
      <Input className="input" placeholder={placeholder} ref={ref} />
      <Notes hint={hint} error={error} />
    </TextField>
  );
}

export function TextArea({
  label,
  hint,
  error,
  placeholder,
  rows = 4,
  mono,
  ref,
  ...rest
}: Omit<OneLine, 'ref'> & { rows?: number; mono?: boolean; ref?: Ref<HTMLTextAreaElement> }) {
  return (
    <TextField {...rest} className="field" validationBehavior="aria" isInvalid={!!error}>
      <Label>{label}</Label>
      <AriaTextArea className={mono ? 'input area mono' : 'input area'} {...{ rows, placeholder, ref }} />
      <Notes hint={hint} error={error} />
    </TextField>
  );
}

export function NumberField({
  label,
  hint,
  error,
  ...rest
}: Omit<NumberFieldProps, 'className'> & Described) {
  return (
    <AriaNumberField {...rest} className="field" validationBehavior="aria" isInvalid={!!error}>
      <Label>{label}</Label>
      <Input className="input num" />
      <Notes hint={hint} error={error} />
    </AriaNumberField>
  );
}

export function SearchField({
  label,
  placeholder,
  ...rest
}: Omit<SearchFieldProps, 'className'> & { label: string; placeholder?: string }) {
  const { t } = useText();
  return (
    <AriaSearchField {...rest} aria-label={label} className="search-field">
      <Search aria-hidden />
      <Input className="input" placeholder={placeholder ?? label} />
      <AriaButton aria-label={t('ui.clear')}>
        <X />
      </AriaButton>
    </AriaSearchField>
  );
}

export const Switch = ({
  children,
  ...rest
}: Omit<SwitchProps, 'children' | 'className'> & { children: ReactNode }) => (
  <AriaSwitch {...rest} className="switch">
    <span className="track" />
    {children}
  </AriaSwitch>
);

export const Checkbox = ({
  children,
  ...rest
}: Omit<CheckboxProps, 'children' | 'className'> & { children: ReactNode }) => (
  <AriaCheckbox {...rest} className="check">
    <span className="box" aria-hidden>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d="M2.5 6.4 5 8.8l4.6-5.4" />
      </svg>
    </span>
    <span>{children}</span>
  </AriaCheckbox>
);

export function Radios({
  label,
  hint,
  error,
  children,
  ...rest
}: Omit<RadioGroupProps, 'className'> & Described & { children: ReactNode }) {
  return (
    <AriaRadioGroup {...rest} className="radios" validationBehavior="aria" isInvalid={!!error}>
      <Label>{label}</Label>
      {children}
      <Notes hint={hint} error={error} />
    </AriaRadioGroup>
  );
}
export const RadioOption = ({
  title,
  children,
  ...rest
}: Omit<RadioProps, 'className' | 'children'> & { title: string; children?: ReactNode }) => (
  <AriaRadio {...rest} className="radio">
    <span className="dot" aria-hidden />
    <span>
      {title}
      {children && <small>{children}</small>}
    </span>
  </AriaRadio>
);
