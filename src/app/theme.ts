export const themes = ["auto", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

export const themeKey = "nabla:theme";

/**
 * Runs before the first paint, inline, so that a stored dark theme never flashes light. It also tells
 * the style sheet that scripts run: what needs one is hidden where there is none.
 */
export const prePaint = `{const e=document.documentElement;e.dataset.script="";try{const t=localStorage.getItem("${themeKey}");if(t==="light"||t==="dark")e.dataset.theme=t}catch{}}`;
