// Applies the stored theme before the first paint. Pages load it in <head> as a classic script.
import { applyTheme, readTheme } from './theme.ts';

applyTheme(readTheme());
