/** The measured pages are plain files: nothing of the site's own configuration applies. */
export default { appType: "mpa" as const };
