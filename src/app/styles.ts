// The style sheets of the pages, which themselves run at build time only: what they imported would not reach the browser.
import "../styles/index.css";
