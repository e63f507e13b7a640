import { type ComponentType, type ReactNode, useEffect, useState } from "react";

/**
 * A component whose code loads when it is first shown: for panels behind a tab, which most readers never open.
 * Until then it is empty; `React.lazy` would need a Suspense boundary, which the static render does not have.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  return function Later(props: P): ReactNode {
    const [Panel, setPanel] = useState(() => loaded);
    useEffect(() => {
      if (loaded) return;
      let gone = false;
      load().then((component) => {
        loaded = component;
        if (!gone) setPanel(() => component);
      });
      return () => {
        gone = true;
      };
    }, []);
    return Panel ? <Panel {...props} /> : null;
  };
}
