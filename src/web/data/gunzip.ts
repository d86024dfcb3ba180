// Unzips bytes with what the browser has.

/** The unzipped bytes. @throws TypeError when they are no complete gzip. */
export async function gunzip(zipped: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([zipped]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
