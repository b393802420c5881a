/** Where the cursor last stood in each justification being written, so that a quote lands there. */
export const carets = new Map<string, number>();
