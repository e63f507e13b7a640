/** What a script that is fetched late does with an event that was meant for it. */
export type Answer = (event: Event) => void;

/**
 * Hands events of these types, wherever below an element that matches, to what a script gives that is fetched at the first
 * of them. None is lost and they keep their order; that they come a little late is the price at which the page's own
 * script stays small.
 */
export function onDemand(types: string, matching: string, load: () => Promise<Answer>): void {
  let loaded: Promise<Answer> | undefined;
  for (const type of types.split(" "))
    document.addEventListener(
      type,
      (event) => {
        if (!(event.target as Element).closest(matching)) return;
        loaded ??= load();
        loaded.then(
          (answer) => answer(event),
          // The network may be back at the next event.
          () => {
            loaded = undefined;
          },
        );
      },
      // Some do not bubble, but all pass the document on their way down.
      true,
    );
}
