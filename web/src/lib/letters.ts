/** The letter a response bears for one person: by its place in the order shown to them. */
export const letterAt = (index: number) => String.fromCharCode(65 + index);
