import { defineConfig } from "vite";
import { staticSite } from "./tools/static-site.ts";

export default defineConfig({
  plugins: [staticSite({ origin: process.env.NABLA_ORIGIN ?? "" })],
});
