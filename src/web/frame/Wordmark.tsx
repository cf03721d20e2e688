import css from "./Wordmark.module.css";

/** Minh Bạch beside a piece of a yardstick. */
export function Wordmark() {
  return (
    <span className={css.wordmark}>
      <svg width="34" height="34" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect className={css.plate} width="32" height="32" rx="7" />
        <path className={css.ticks} d="M6 23V17M11 23V20M16 23V12M21 23V20M26 23V17" />
        <circle className={css.dot} cx="16" cy="7.5" r="2.5" />
      </svg>
      <span className={css.name} lang="vi">
        Minh Bạch
      </span>
    </span>
  );
}
