export * from './client';
export type * from './task';
export type * from './types';
