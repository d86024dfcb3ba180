// The reference backend's memory: one growing Float64Array that its kernels share.

/** `at` is replaced when memory grows, so kernels read it anew at each call. */
export interface Memory {
  at: Float64Array;
}
