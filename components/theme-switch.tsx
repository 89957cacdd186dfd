'use client';

/** Where the reader's choice is kept, on the device only; `app/layout.tsx` reads it before paint. */
export const themeKey = 'theme';

/** Switches between the light and the dark sheet. Before the first use the system decides. */
export function ThemeSwitch() {
  const toggle = () => {
    const root = document.documentElement;
    const isDark =
      root.dataset.theme === 'dark' ||
      (!root.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches);
    root.dataset.theme = isDark ? 'light' : 'dark';
    try {
      localStorage.setItem(themeKey, root.dataset.theme);
    } catch {
      // A reader who forbids storage still gets the switch, for this page.
    }
  };
  return (
    <button type="button" onClick={toggle} className="needs-script py-1.5 hover:text-accent">
      <span className="sr-only">切換</span>深淺色
    </button>
  );
}
