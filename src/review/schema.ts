/** Version of what is kept, in the browser and in a file. It rises when an older site could not read what a newer one writes. */
export const SCHEMA = 1;
