import undici from 'undici/package.json' with { type: 'json' };
import self from '../package.json' with { type: 'json' };

export const VERSION: string = self.version;
/** Results of different versions of the HTTP client are not comparable. */
export const UNDICI_VERSION: string = undici.version;
