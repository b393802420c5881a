/** The agreement a project aims at; owners usually choose between 0.65 and 0.75. */
export const TARGET = 0.7;
