// Gradients that TensorFlow.js's wasm backend lacks, made of operations that it has:
// of a convolution's filter, of a transposed convolution's filter, and of gather.
import * as tf from '@tensorflow/tfjs';

/**
 * d loss / d filter [kh, kw, in, out] of a convolution of x [n, h, w, in] with output gradient
 * dy [n, oh, ow, out]: itself a convolution, in which the batch takes the place of the channels
 * and the stride that of the dilation.
 */
function filterGradient(x, dy, stride, padding) {
  const image = tf.transpose(x, [3, 1, 2, 0]);
  const kernel = tf.transpose(dy, [1, 2, 0, 3]);
  const gradient = tf.conv2d(image, kernel, 1, padding, 'NHWC', stride);
  return tf.transpose(gradient, [1, 2, 0, 3]);
}

/** tf.conv2d with a gradient of both x and filter. */
export function conv2d(x, filter, stride, padding) {
  return tf.customGrad((image, kernel, save) => {
    save([image, kernel]);
    return {
      value: tf.conv2d(image, kernel, stride, padding),
      gradFunc: (dy, [savedImage, savedKernel]) => [
        tf.conv2dTranspose(dy, savedKernel, savedImage.shape, stride, padding),
        filterGradient(savedImage, dy, stride, padding),
      ],
    };
  })(x, filter);
}

/** tf.conv2dTranspose, with filter [kh, kw, out, in], with a gradient of both x and filter. */
export function conv2dTranspose(x, filter, outputShape, stride, padding) {
  return tf.customGrad((image, kernel, save) => {
    save([image, kernel]);
    return {
      value: tf.conv2dTranspose(image, kernel, outputShape, stride, padding),
      gradFunc: (dy, [savedImage, savedKernel]) => [
        tf.conv2d(dy, savedKernel, stride, padding),
        filterGradient(dy, savedImage, stride, padding),
      ],
    };
  })(x, filter);
}

/** Rows of a table [v, d], with a gradient of the table; rows that are taken twice add up. */
export function gatherRows(table, ids) {
  return tf.customGrad((rows, save) => {
    save([ids]);
    return {
      value: tf.gather(rows, ids),
      gradFunc: (dy, [savedIds]) => tf.scatterND(tf.expandDims(savedIds, 1), dy, rows.shape),
    };
  })(table);
}
