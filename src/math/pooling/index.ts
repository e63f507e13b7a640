export { adaptiveAvgPool2d, adaptiveAvgPool2dBackward, adaptiveMaxPool2d } from "./adaptive.ts";
export { type AveragePoolOptions, avgPool2d, avgPool2dBackward } from "./average.ts";
export {
  globalAvgPool2d,
  globalAvgPool2dBackward,
  globalMaxPool2d,
  globalMaxPool2dBackward,
} from "./global.ts";
export { type MaxPooled, maxPool2d, maxPool2dBackward } from "./max.ts";
export type { PoolOptions } from "./windows.ts";
