/** Key in localStorage: "light" or "dark"; absent means as the system says. */
export const THEME_KEY = "theme";

/** Runs before the first paint. */
export const THEME_SCRIPT = `try{var t=localStorage.getItem("${THEME_KEY}");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}`;
