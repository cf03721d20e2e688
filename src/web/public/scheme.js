// Runs before the first paint, so that a reader who chose the dark scheme or English never sees the other flash by.
(() => {
  const stored = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const chosen = stored("minhbach-scheme");
  const dark =
    chosen === "dark" || (chosen !== "light" && window.matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
  document.documentElement.lang = stored("minhbach-language") === "en" ? "en" : "vi";
})();
