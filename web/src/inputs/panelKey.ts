import { createContext, useContext } from 'react';
import type { Id } from '@/api';

/** The input that the key P folds: the first text or conversation of a task, none where a task is only looked at. */
export const PanelKey = createContext<Id | null>(null);
export const usePanelKey = (input: Id) => (useContext(PanelKey) === input ? 'p' : undefined);
