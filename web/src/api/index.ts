export * from './client';
export type * from './files';
export type * from './measured';
export type * from './owner';
export type * from './task';
export type * from './types';
