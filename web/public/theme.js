// Runs before the first paint, so that a remembered theme or text size never flashes in late.
try {
  const root = document.documentElement;
  const look = JSON.parse(localStorage.getItem('look') ?? '{}');
  if (look.theme === 'light' || look.theme === 'dark') root.dataset.theme = look.theme;
  if (look.textSize) root.dataset.textSize = look.textSize;
  if (look.density) root.dataset.density = look.density;
} catch {
  // A blocked or broken store only means the system's own theme.
}
