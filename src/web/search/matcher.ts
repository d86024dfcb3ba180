// What the page needs of the look-up, in a chunk of its own: not what builds its index.
export { marksIn, openSearch } from '../../search/index.ts';
