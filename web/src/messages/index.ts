import type { messages } from './en';

export type MessageId = keyof typeof messages;
/** The texts of a language; one that lacks a text does not compile. */
export type Messages = Record<MessageId, string>;
