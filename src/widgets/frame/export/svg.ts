/** What a drawing's look depends on; the rest of the computed style is the browser's default anyway. */
const inlined = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "paint-order",
  "opacity",
  "color",
  "font-family",
  "font-size",
  "font-weight",
  "font-style",
  "text-anchor",
  "display",
  "visibility",
] as const;

/** Deep copy of an SVG element with every style that matters written on it. */
export function withStyles(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const from = [svg, ...svg.querySelectorAll<SVGElement>("*")];
  const to = [copy, ...copy.querySelectorAll<SVGElement>("*")];
  from.forEach((element, i) => {
    const style = getComputedStyle(element);
    const target = to[i] as SVGElement;
    target.removeAttribute("class");
    target.removeAttribute("tabindex");
    // Written below as what they come to; as attributes they may name custom properties.
    for (const name of inlined) target.removeAttribute(name);
    target.setAttribute(
      "style",
      inlined.map((name) => `${name}:${style.getPropertyValue(name)}`).join(";"),
    );
  });
  return copy;
}

/**
 * All drawings below `root` as one SVG document: each at its place on the page, on paper of the
 * current theme. Self-contained: no class, no custom property, no link.
 */
export function composeSvg(root: HTMLElement, title: string): string {
  const drawings = [...root.querySelectorAll<SVGSVGElement>("svg[data-drawing]")];
  const boxes = drawings.map((d) => d.getBoundingClientRect());
  const left = Math.min(...boxes.map((b) => b.left));
  const top = Math.min(...boxes.map((b) => b.top));
  const pad = 12;
  const width = Math.ceil(Math.max(...boxes.map((b) => b.right)) - left + 2 * pad);
  const height = Math.ceil(Math.max(...boxes.map((b) => b.bottom)) - top + 2 * pad);
  const ns = "http://www.w3.org/2000/svg";
  const out = document.createElementNS(ns, "svg");
  out.setAttribute("xmlns", ns);
  out.setAttribute("width", String(width));
  out.setAttribute("height", String(height));
  out.setAttribute("viewBox", `0 0 ${width} ${height}`);
  const name = document.createElementNS(ns, "title");
  name.textContent = title;
  const paper = document.createElementNS(ns, "rect");
  paper.setAttribute("width", "100%");
  paper.setAttribute("height", "100%");
  paper.setAttribute("fill", getComputedStyle(root).backgroundColor);
  out.append(name, paper);
  drawings.forEach((drawing, i) => {
    const box = boxes[i] as DOMRect;
    const copy = withStyles(drawing);
    copy.setAttribute("x", String(box.left - left + pad));
    copy.setAttribute("y", String(box.top - top + pad));
    copy.setAttribute("width", String(box.width));
    copy.setAttribute("height", String(box.height));
    out.append(copy);
  });
  return new XMLSerializer().serializeToString(out);
}
