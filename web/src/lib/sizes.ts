const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];
/** 1536 → "1.5 kB": decimal units, as file managers show them. */
export function bytes(n: number): string {
  const power = n < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(n) / 3));
  const value = n / 1000 ** power;
  return `${power > 0 && value < 100 ? value.toFixed(1) : Math.round(value)} ${UNITS[power]}`;
}
