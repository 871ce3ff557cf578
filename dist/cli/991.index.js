export const id = 991;
export const ids = [991];
export const modules = {

/***/ 2566:
/***/ ((module) => {

function webpackEmptyAsyncContext(req) {
	// Here Promise.resolve().then() is used instead of new Promise() to prevent
	// uncaught exception popping up in devtools
	return Promise.resolve().then(() => {
		var e = new Error("Cannot find module '" + req + "'");
		e.code = 'MODULE_NOT_FOUND';
		throw e;
	});
}
webpackEmptyAsyncContext.keys = () => ([]);
webpackEmptyAsyncContext.resolve = webpackEmptyAsyncContext;
webpackEmptyAsyncContext.id = 2566;
module.exports = webpackEmptyAsyncContext;

/***/ }),

/***/ 2466:
/***/ ((module) => {

function webpackEmptyAsyncContext(req) {
	// Here Promise.resolve().then() is used instead of new Promise() to prevent
	// uncaught exception popping up in devtools
	return Promise.resolve().then(() => {
		var e = new Error("Cannot find module '" + req + "'");
		e.code = 'MODULE_NOT_FOUND';
		throw e;
	});
}
webpackEmptyAsyncContext.keys = () => ([]);
webpackEmptyAsyncContext.resolve = webpackEmptyAsyncContext;
webpackEmptyAsyncContext.id = 2466;
module.exports = webpackEmptyAsyncContext;

/***/ }),

/***/ 1297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  importScenario: () => (/* binding */ importScenario)
});

// EXTERNAL MODULE: ./lib/src/errors.js
var errors = __webpack_require__(5071);
// EXTERNAL MODULE: ./lib/src/nearest.js
var nearest = __webpack_require__(1636);
// EXTERNAL MODULE: ./lib/src/new-file.js
var new_file = __webpack_require__(83);
// EXTERNAL MODULE: ./lib/src/scenario/load.js + 24 modules
var load = __webpack_require__(152);
// EXTERNAL MODULE: ./lib/src/targets/address.js
var address = __webpack_require__(3391);
// EXTERNAL MODULE: ./lib/src/import/draft-text.js
var draft_text = __webpack_require__(8494);
// EXTERNAL MODULE: ./lib/src/scenario/schema-parts.js
var schema_parts = __webpack_require__(1269);
// EXTERNAL MODULE: ./lib/src/secret-name.js
var secret_name = __webpack_require__(7762);
// EXTERNAL MODULE: ./lib/src/units.js
var units = __webpack_require__(2913);
// EXTERNAL MODULE: ./lib/src/import/draft.js
var draft = __webpack_require__(2221);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./lib/src/import/har-schema.js

/**
 * The parts of a HAR file (HTTP Archive 1.2) that are read. Browsers add keys of their own and leave out some that
 * the format demands, so that nothing else is asked for.
 */
const har_schema_text = schemas/* string */.YjP({ error: 'expected a text' });
const pairs = schemas/* array */.YOg(schemas/* object */.Ikc({ name: har_schema_text, value: har_schema_text.optional().default('') }), {
    error: 'expected a list of names and values',
});
const postData = schemas/* object */.Ikc({
    mimeType: har_schema_text.optional().default(''),
    text: har_schema_text.optional(),
    params: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: har_schema_text,
        value: har_schema_text.optional(),
        fileName: har_schema_text.optional(),
        contentType: har_schema_text.optional(),
    }))
        .optional(),
});
const entry = schemas/* object */.Ikc({
    startedDateTime: har_schema_text,
    time: schemas/* number */.aig().optional().catch(undefined),
    request: schemas/* object */.Ikc({
        method: har_schema_text,
        url: har_schema_text,
        headers: pairs.default([]),
        postData: postData.nullish(),
    }),
    response: schemas/* object */.Ikc({
        status: schemas/* number */.aig({ error: 'expected a number' }),
        headers: pairs.default([]),
        content: schemas/* object */.Ikc({
            mimeType: har_schema_text.optional().default(''),
            text: har_schema_text.optional(),
            encoding: har_schema_text.optional(),
        })
            .optional(),
    }),
    _resourceType: har_schema_text.optional().catch(undefined),
});
const harSchema = schemas/* object */.Ikc({
    log: schemas/* object */.Ikc({
        entries: schemas/* array */.YOg(entry, { error: 'expected a list of requests' }),
        pages: schemas/* array */.YOg(schemas/* object */.Ikc({ title: har_schema_text.optional().catch(undefined) }))
            .optional()
            .catch(undefined),
    }, { error: 'expected the log of the recording' }),
}, { error: 'expected an object with "log"' });

// EXTERNAL MODULE: ./lib/src/scenario/endpoint-names.js
var endpoint_names = __webpack_require__(1325);
;// CONCATENATED MODULE: ./lib/src/import/secret-variable.js

/** Texts that are secrets whatever they are called: JSON web tokens, and keys of well-known services. */
const SECRET_VALUE = /^(eyJ[\w-]{5,}\.[\w-]{5,}\.[\w-]*|gh[pousr]_\w{20,}|github_pat_\w{20,}|[sr]k_(live|test)_\w{10,}|xox[abprs]-[\w-]{10,}|AKIA[A-Z0-9]{16})$/;
/** Whether a text is a secret by its own looks. */
function isSecretValue(value) {
    return SECRET_VALUE.test(value);
}
/**
 * The environment variable for a secret: `accessToken` → `ACCESS_TOKEN`. Its name says that it is a secret, so that
 * its value is masked in every output.
 * @param taken names that are in use
 */
function variableFor(name, taken) {
    const words = name
        .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
        .replace(/[^A-Za-z0-9]+/g, '_')
        .replace(/^_+|_+$/g, '')
        .toUpperCase()
        .slice(0, 50);
    const start = /^[A-Z]/.test(words) ? words : `SECRET_${words}`.replace(/_$/, '');
    const base = (0,secret_name/* isSecretName */.e)(start) ? start : `${start}_SECRET`;
    return unused(base, (number) => `${base}_${number}`, taken);
}
/** A name that is not taken yet, with a number from 2 on when it is. */
function unused(name, numbered, taken) {
    let free = name;
    for (let number = 2; taken.has(free); number++)
        free = numbered(number);
    return free;
}

;// CONCATENATED MODULE: ./lib/src/import/variables.js


/** Shorter values, and plain words, are replaced where a name says so only: they occur in other texts by chance. */
const MIN_LENGTH = 6;
const WORD = /^[a-z]{1,11}$/i;
/** In a text of unknown form, where no name can say so. */
const MIN_LENGTH_RAW = 3;
/** Nobody nests JSON deeper, but whoever wants to see a stack overflow. */
const MAX_DEPTH = 200;
/**
 * The variables of an imported scenario: secrets from the environment, and values captured from responses. It turns
 * values into templates in which they stand by name, so that no secret is ever written.
 */
class Variables {
    /** Environment variables, each with a word on what it is. */
    secrets = new Map();
    taken = new Set(['BASE_URL']);
    secretOf = new Map();
    capturedOf = new Map();
    /**
     * Makes a value known as a secret.
     * @param name of the field or header that it was found in
     * @param about where that was
     * @returns the environment variable; the same for the same value
     */
    addSecret(name, value, about) {
        const known = this.secretOf.get(value);
        if (known)
            return known;
        const variable = variableFor(name, this.taken);
        this.taken.add(variable);
        this.secretOf.set(value, variable);
        this.secrets.set(variable, about);
        return variable;
    }
    /** @returns a name for a value that is going to be captured */
    reserve(name) {
        const variable = unused(name, (number) => `${name}${number}`, this.taken);
        this.taken.add(variable);
        return variable;
    }
    /** From here on these values are known as those of their variables. */
    addCaptured(captured) {
        for (const { variable, value } of captured)
            this.capturedOf.set(value, variable);
    }
    /** Begins anew with the first request, which no response came before. */
    forgetCaptured() {
        this.capturedOf.clear();
    }
    isCaptured(value) {
        return this.capturedOf.has(value);
    }
    /**
     * A text as a template.
     * @param place where it will stand
     */
    template(text, place = {}) {
        const encode = place.encode ?? String;
        return this.pieces(text, place)
            .map((piece, index, all) => typeof piece === 'string' ? literal(encode(piece), index < all.length - 1) : `\${${piece.variable}}`)
            .join('');
    }
    /** Whether the template of the text has variables in it. */
    occursIn(text, place = {}) {
        return this.pieces(text, place).some((piece) => typeof piece !== 'string');
    }
    /** A JSON value with templates in its texts; a captured number stays one as `${variable}`. */
    jsonTemplate(value, secret = false) {
        if (typeof value === 'string')
            return this.template(value, { secret, json: true });
        if (typeof value === 'number') {
            const variable = this.capturedOf.get(numberKey(value));
            return variable ? `\${${variable}}` : value;
        }
        if (Array.isArray(value))
            return value.map((item) => this.jsonTemplate(item, secret));
        if (value === null || typeof value !== 'object')
            return value;
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.jsonTemplate(item, secret || (0,secret_name/* isSecretName */.e)(key))]));
    }
    /** Makes every text of a JSON value known whose key says that it is a secret. */
    addSecretsOf(value, about, name = '', secret = false, depth = 0) {
        if (typeof value === 'string') {
            if (value !== '' && !this.isCaptured(value) && (secret || isSecretValue(value)))
                this.addSecret(name || 'token', value, about);
        }
        else if (value !== null && typeof value === 'object' && depth < MAX_DEPTH) {
            for (const [key, item] of Object.entries(value)) {
                const own = Array.isArray(value) ? name : key;
                this.addSecretsOf(item, about, own, secret || (0,secret_name/* isSecretName */.e)(own), depth + 1);
            }
        }
    }
    pieces(text, { secret = false, json = false, raw = false }) {
        const whole = this.capturedOf.get(text) ??
            (json ? undefined : this.capturedOf.get(`number ${text}`)) ??
            (secret || isTelling(text) ? this.secretOf.get(text) : undefined);
        if (whole)
            return [{ variable: whole }];
        let pieces = [text];
        // The longest first, so that one which contains another is replaced whole.
        const values = [...this.capturedOf, ...this.secretOf]
            .filter(([value]) => (raw ? value.length >= MIN_LENGTH_RAW : isTelling(value)))
            .flatMap(([value, variable]) => formsOf(value).map((form) => [form, variable]))
            .filter(([form]) => text.includes(form))
            .sort(([a], [b]) => b.length - a.length);
        for (const [value, variable] of values)
            pieces = pieces.flatMap((piece) => typeof piece === 'string' ? separated(piece.split(value), { variable }) : [piece]);
        return pieces.filter((piece) => piece !== '');
    }
}
/** Numbers are kept apart from texts that look like them. */
function numberKey(value) {
    return `number ${value}`;
}
/** Whether a value that occurs somewhere is hardly there by chance. */
function isTelling(value) {
    return value.length >= MIN_LENGTH && !WORD.test(value);
}
/** A value as it stands in texts, in URLs, in forms and in JSON. */
function formsOf(value) {
    const encoded = encodeURIComponent(value.toWellFormed());
    const forms = [value, encoded, encoded.replaceAll('%20', '+'), JSON.stringify(value).slice(1, -1)];
    return [...new Set(forms)];
}
function separated(texts, between) {
    return texts.flatMap((text, index) => (index === 0 ? [text] : [between, text]));
}
/**
 * A text in which nothing is taken for an expression.
 * @param beforeExpression a "$" at its end would escape the expression that follows
 */
function literal(text, beforeExpression = false) {
    const escaped = text.replaceAll('${', () => '$${');
    return beforeExpression ? escaped.replace(/\$+$/, (dollars) => "${'$'}".repeat(dollars.length)) : escaped;
}

;// CONCATENATED MODULE: ./lib/src/import/request-path.js



/**
 * @param pathname as it stands in a URL
 * @param query as it stands in a URL, without the "?"; parameters that a mapping cannot say stay in the path
 */
function pathWords(pathname, query, variables) {
    const path = pathname
        .split('/')
        .map((segment) => encodedTemplate(segment, decoded(segment), variables))
        .join('/');
    if (query === '')
        return { path };
    const pairs = [...new URLSearchParams(query)];
    if (isMapping(pairs) && query.split('&').every((pair) => pair.includes('=')))
        return { path, query: fieldWords(pairs, variables) };
    const pieces = query.split('&').map((pair) => {
        const equals = pair.indexOf('=');
        if (equals < 0)
            return literal(pair);
        const [name, value] = [pair.slice(0, equals), pair.slice(equals + 1)];
        const secret = (0,secret_name/* isSecretName */.e)(decoded(name));
        return `${literal(name)}=${encodedTemplate(value, decoded(value.replaceAll('+', ' ')), variables, secret)}`;
    });
    return { path: `${path}?${pieces.join('&')}` };
}
/** Fields of a form or query, each name once, as words. */
function fieldWords(pairs, variables) {
    return Object.fromEntries(pairs.map(([name, value]) => [name, scalarOf(variables.template(value, { secret: (0,secret_name/* isSecretName */.e)(name) }))]));
}
/** What a request is reported under, null when its path says it: `GET /products/42` → `GET /products/:id`. */
function endpointName(method, pathname, variables) {
    const name = (0,endpoint_names/* urlName */.tg)(pathname, (segment) => variables.occursIn(decoded(segment)));
    return name === pathname ? null : `${method} ${name}`;
}
/** Whether parameters can be written as a mapping: each name once. */
function isMapping(pairs) {
    const names = new Set(pairs.map(([name]) => name));
    return names.size === pairs.length && !names.has('__proto__') && !names.has('');
}
/** A text that YAML may show as a number, when it is written in the same way again. */
function scalarOf(text) {
    return /^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text;
}
/** A text of a URL: as it was written there, or encoded anew when variables are in it. */
function encodedTemplate(raw, value, variables, secret = false) {
    const place = { encode: encodeURIComponent, secret };
    return variables.occursIn(value, place) ? variables.template(value, place) : literal(raw);
}
function decoded(segment) {
    try {
        return decodeURIComponent(segment);
    }
    catch {
        return segment;
    }
}

;// CONCATENATED MODULE: ./lib/src/import/recorded-body.js



/** The media types that the words of a step say by themselves. */
const OWN_TYPE = {
    json: /^application\/json$/i,
    form: /^application\/x-www-form-urlencoded(; *charset=utf-8)?$/i,
    multipart: /^multipart\/form-data\b/i,
    text: /^$/,
};
const MEDIA_TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(; *[\w-]+=[\w."+-]+)*$/;
/** @returns null when nothing was sent, or nothing of it was recorded */
async function readBody(data, type) {
    if (!data || (!data.text && !data.params?.length))
        return null;
    const text = data.text ?? '';
    if (/^multipart\/form-data\b/i.test(type))
        return readMultipart(data, type);
    if (/^application\/x-www-form-urlencoded\b/i.test(type)) {
        const fields = text ? [...new URLSearchParams(text)] : paramsOf(data);
        if (isMapping(fields))
            return { kind: 'form', fields };
        return { kind: 'text', text: text || new URLSearchParams(fields).toString(), holds: objectsOf(fields) };
    }
    if (!/[/+]json\b/i.test(type))
        return { kind: 'text', text, holds: null };
    const value = parsedJson(text);
    return value !== undefined && isExact(value)
        ? { kind: 'json', value }
        : { kind: 'text', text, holds: value };
}
/** Whether the words of the body make this header superfluous. */
function saysType(body, type) {
    return OWN_TYPE[body.kind].test(type);
}
/** Makes what is secret in a body known. */
function findSecrets(body, about, variables) {
    if (body.kind === 'json')
        variables.addSecretsOf(body.value, about);
    if (body.kind === 'form')
        variables.addSecretsOf(Object.fromEntries(body.fields), about);
    if (body.kind === 'multipart')
        for (const { name, value, file } of body.parts)
            if (file === null)
                variables.addSecretsOf({ [name]: value }, about);
    if (body.kind === 'text')
        variables.addSecretsOf(body.holds, about);
}
/** The body in the words of a step. */
function bodyWords(body, variables) {
    switch (body.kind) {
        case 'json':
            return { json: variables.jsonTemplate(body.value) };
        case 'form':
            return { form: fieldWords(body.fields, variables) };
        case 'text':
            return { body: variables.template(body.text, { raw: true }) };
        case 'multipart':
            return {
                multipart: Object.fromEntries(body.parts.map((part) => [
                    part.name,
                    part.file
                        ? upload(part, part.file, variables)
                        : variables.template(part.value, { secret: (0,secret_name/* isSecretName */.e)(part.name) }),
                ])),
            };
    }
}
function upload({ value }, { name, type }, variables) {
    return {
        content: variables.template(value),
        filename: variables.template(name || 'file'),
        ...(MEDIA_TYPE.test(type) && type !== 'application/octet-stream' ? { type } : {}),
    };
}
async function readMultipart(data, type) {
    const parts = data.text ? await parseMultipart(data.text, type) : null;
    const recorded = parts ??
        data.params?.map(({ name, value = '', fileName, contentType = '' }) => ({
            name,
            value,
            file: fileName === undefined ? null : { name: fileName, type: contentType },
        }));
    if (recorded?.length && isMapping(recorded.map(({ name, value }) => [name, value])))
        return { kind: 'multipart', parts: recorded };
    const fields = (recorded ?? []).map(({ name, value }) => [name, value]);
    return data.text ? { kind: 'text', text: data.text, holds: objectsOf(fields) } : null;
}
/** @returns null when it is not what its type says; the parser is that of the platform */
async function parseMultipart(text, type) {
    try {
        const form = await new Response(text, { headers: { 'content-type': type } }).formData();
        return await Promise.all([...form].map(async ([name, value]) => typeof value === 'string'
            ? { name, value, file: null }
            : { name, value: await value.text(), file: { name: value.name, type: value.type } }));
    }
    catch {
        return null;
    }
}
function paramsOf({ params = [] }) {
    return params.map(({ name, value = '' }) => [name, value]);
}
function objectsOf(fields) {
    return fields.map(([name, value]) => ({ [name]: value }));
}
/** @returns undefined when it is not JSON */
function parsedJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Whether JavaScript keeps every number of it as it was written, which it does not with long identifiers. */
function isExact(value, depth = 0) {
    if (typeof value === 'number')
        return !Number.isInteger(value) || Number.isSafeInteger(value);
    if (value === null || typeof value !== 'object')
        return true;
    return depth < MAX_DEPTH && Object.values(value).every((item) => isExact(item, depth + 1));
}

// EXTERNAL MODULE: ./lib/src/scenario/step-schema.js + 1 modules
var step_schema = __webpack_require__(3950);
;// CONCATENATED MODULE: ./lib/src/import/recording.js


const STATIC_TYPE = /^(image|font|audio|video)\/|^text\/css|javascript|^application\/(font|x-font|wasm|manifest)/i;
const STATIC_PATH = /\.(avif|bmp|css|eot|gif|ico|jpe?g|js|map|mjs|mp3|mp4|otf|png|svg|ttf|wasm|webm|webmanifest|webp|woff2?)$/i;
const STATIC_RESOURCE = [
    'image',
    'font',
    'stylesheet',
    'script',
    'media',
    'manifest',
    'ping',
    'beacon',
    'csp-violation-report',
];
const ANALYTICS = /(^|\.)(google-analytics|googletagmanager|doubleclick|segment|mixpanel|amplitude|hotjar|fullstory|newrelic|nr-data|sentry|datadoghq|clarity|posthog|plausible|matomo|intercom|facebook|bugsnag|logrocket)\.(com|net|io|ms)$/i;
/**
 * Picks the requests of one host, in the order in which they were sent.
 * @param target the origin to take; null: the one with most requests to an API
 * @param all keeps static files and the like
 * @throws UsageError when nothing is left
 */
function pickRequests(file, entries, target, all) {
    const leftOut = new Map();
    const leave = (reason) => {
        leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
        return [];
    };
    const kept = entries.flatMap((entry) => {
        const reason = reasonAgainst(entry, all);
        if (reason)
            return leave(reason);
        const startedAt = Date.parse(entry.startedDateTime);
        if (Number.isNaN(startedAt))
            return leave('without a date');
        const url = new URL(entry.request.url);
        const method = entry.request.method.toUpperCase();
        return [{ method, url, entry, startedAt, endedAt: startedAt + Math.max(0, entry.time ?? 0) }];
    });
    const origins = countOrigins(kept);
    const origin = target?.origin ?? origins[0];
    const exchanges = kept
        .filter(({ url }) => url.origin === origin || leave('to other hosts').length > 0)
        .sort((a, b) => a.startedAt - b.startedAt);
    if (exchanges.length === 0 || origin === undefined) {
        const found = origins.length > 0 ? `: it has requests to ${origins.slice(0, 5).join(', ')}` : '';
        const what = target ? `no requests to ${target.origin}` : 'no requests that a scenario could be made of';
        throw new errors/* UsageError */.eb(`${file} has ${what}${found}${all ? '' : '; --all keeps static files, too'}`);
    }
    return { origin, exchanges, leftOut };
}
/** Why a request does not belong into a scenario, null when it does. */
function reasonAgainst({ request, response, _resourceType }, all) {
    const url = URL.parse(request.url);
    const method = request.method.toUpperCase();
    if (!url || !['http:', 'https:'].includes(url.protocol) || _resourceType === 'websocket')
        return 'that are not HTTP';
    if (response.status < 200 || response.status > 599)
        return 'without a response';
    if (response.status >= 500)
        return 'that failed with a 5xx';
    if (!step_schema/* METHODS */.J8.includes(method))
        return `with the method ${method.slice(0, 20)}`;
    if (url.pathname.startsWith('//'))
        return 'with a path that begins with //';
    if (all)
        return null;
    if (method === 'OPTIONS')
        return 'that browsers send ahead of others (OPTIONS)';
    if (STATIC_RESOURCE.includes(_resourceType ?? '') ||
        STATIC_TYPE.test(response.content?.mimeType ?? '') ||
        STATIC_PATH.test(url.pathname))
        return 'for static files (--all keeps them)';
    return ANALYTICS.test(url.hostname) ? 'for analytics (--all keeps them)' : null;
}
/** Origins, the one with most requests first; an answer in JSON counts more than a page. */
function countOrigins(exchanges) {
    const counts = new Map();
    for (const { url, entry } of exchanges) {
        const weight = /json/i.test(entry.response.content?.mimeType ?? '') ? 1000 : 1;
        counts.set(url.origin, (counts.get(url.origin) ?? 0) + weight);
    }
    return [...counts].sort(([, a], [, b]) => b - a).map(([origin]) => origin);
}

;// CONCATENATED MODULE: ./lib/src/import/response-values.js


/** Shorter values occur by chance. */
const response_values_MIN_LENGTH = 8;
const MAX_LENGTH = 8192;
const response_values_MAX_DEPTH = 50;
/** A date is long enough and has digits, but belongs to nobody. */
const DATE = /^\d{4}-\d\d-\d\d([T ][\d:.]+(Z|[+-]\d\d:?\d\d)?)?$/;
/** Names that say nothing without the thing that they are about. */
const VAGUE = /^(id|uuid|guid|key|code|value|number|ref|slug|token)$/i;
/**
 * Finds values that surely come from an earlier response: long ones with digits in them, at exactly one place of the
 * first response that has them, and never sent before that.
 * @param bodies of the requests, by their index
 * @returns what each response has to be asked for, by its index
 */
function findCaptures(exchanges, bodies, variables) {
    const given = new Map();
    const sent = new Set();
    const captures = exchanges.map(() => []);
    const done = new Set();
    exchanges.forEach((exchange, index) => {
        for (const value of sentValues(exchange, bodies[index])) {
            const source = given.get(value) ?? given.get(`number ${value}`);
            sent.add(value);
            if (!source || source.ambiguous)
                continue;
            const key = given.has(value) ? value : `number ${value}`;
            if (done.has(key))
                continue;
            done.add(key);
            const variable = variables.reserve(variableName(source.keys, exchanges[source.index].url));
            captures[source.index].push({ variable, path: jsonPath(source.keys), value: key });
        }
        if (exchange.entry.response.status >= 400)
            return;
        for (const [value, keys] of leavesOf(jsonOf(exchange))) {
            const known = given.get(value);
            if (known?.index === index)
                known.ambiguous = true;
            else if (!known && !sent.has(value.replace(/^number /, '')))
                given.set(value, { index, keys, ambiguous: false });
        }
    });
    return captures;
}
/** All values of a request that could have come from a response, numbers in JSON as `numberKey`. */
function* sentValues({ url, entry }, body) {
    for (const segment of url.pathname.split('/'))
        yield decoded(segment);
    for (const [, value] of url.searchParams)
        yield value;
    for (const { value } of entry.request.headers)
        yield* value.split(' ');
    if (body?.kind === 'json')
        for (const [value] of leavesOf(body.value))
            yield value;
    if (body?.kind === 'form')
        for (const [, value] of body.fields)
            yield value;
    if (body?.kind === 'multipart')
        for (const { value } of body.parts)
            yield value;
}
/** Texts and numbers of a JSON value that are like no other, with where they stand. */
function* leavesOf(value, keys = []) {
    if (typeof value === 'string') {
        if (isDistinct(value))
            yield [value, keys];
    }
    else if (typeof value === 'number') {
        if (Number.isSafeInteger(value) && isDistinct(String(value)))
            yield [numberKey(value), keys];
    }
    else if (value !== null && typeof value === 'object' && keys.length < response_values_MAX_DEPTH) {
        for (const [key, item] of Object.entries(value))
            yield* leavesOf(item, [...keys, Array.isArray(value) ? Number(key) : key]);
    }
}
function isDistinct(value) {
    return (value.length >= response_values_MIN_LENGTH &&
        value.length <= MAX_LENGTH &&
        /\d/.test(value) &&
        !/\s/.test(value) &&
        !DATE.test(value));
}
/** The JSON of a response, undefined when it is none. */
function jsonOf({ entry }) {
    const content = entry.response.content;
    if (!content?.text || !/json/i.test(content.mimeType))
        return undefined;
    try {
        const text = content.encoding === 'base64' ? Buffer.from(content.text, 'base64').toString() : content.text;
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function jsonPath(keys) {
    const steps = keys.map((key) => {
        if (typeof key === 'number')
            return `[${key}]`;
        return /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
    });
    return `$${steps.join('')}`;
}
/** `cartId` for `$.id` of `/api/carts`, `accessToken` for `$.data.access_token`. */
function variableName(keys, url) {
    const names = keys.filter((key) => typeof key === 'string');
    const own = names.at(-1) ?? 'value';
    const of = names.at(-2) ?? url.pathname.split('/').findLast((segment) => /^[a-z][a-z_-]*$/i.test(segment)) ?? '';
    const words = VAGUE.test(own) && !/^(data|result|response|item)s?$/i.test(of)
        ? [of.replace(/(?<=[a-rt-z])s$/i, ''), own]
        : [own];
    return camelCase(words.join(' ')) || 'value';
}
function camelCase(text) {
    const words = text.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
    const name = words
        .map((word, index) => (index === 0 ? word[0].toLowerCase() : word[0].toUpperCase()) + word.slice(1))
        .join('')
        .slice(0, 40);
    return /^[A-Za-z]/.test(name) ? name : `value${name}`;
}

;// CONCATENATED MODULE: ./lib/src/import/har.js












/** Headers that browsers, proxies and tracers set themselves; the engine keeps connection and cookies. */
const OWN_HEADERS = /^(:.*|sec-.*|proxy-.*|x-forwarded-.*|x-b3-.*|cf-.*|if-.*|accept-(encoding|language|charset)|alt-used|baggage|cache-control|connection|content-length|cookie2?|dnt|expect|forwarded|host|http2-settings|keep-alive|origin|pragma|priority|referer|sentry-trace|te|trailer|traceparent|tracestate|transfer-encoding|upgrade|upgrade-insecure-requests|user-agent|via|x-client-data)$/i;
const MIN_PAUSE_MS = 500;
const MAX_PAUSE_MS = 10_000;
/**
 * A scenario that does what was recorded: one task with the requests to one host, in order.
 * @param file its name for messages
 * @param value what the HAR file holds
 * @param target origin whose requests are taken; null: the one with most
 * @param all keeps static files and the like
 * @throws UsageError
 */
async function draftOfHar(file, value, target, all) {
    const parsed = harSchema.safeParse(value);
    if (!parsed.success) {
        const { path, message } = parsed.error.issues[0];
        throw new errors/* UsageError */.eb(`${file} is not a HAR file: ${path.join('.') || 'it'}: ${message}`);
    }
    const { log } = parsed.data;
    const recording = pickRequests(file, log.entries, target, all);
    const { exchanges, origin } = recording;
    const bodies = await Promise.all(exchanges.map(bodyOf));
    const variables = new Variables();
    const captures = findCaptures(exchanges, bodies, variables);
    // In order, so that what a response gave is known from the next request on, and is no secret of the environment.
    exchanges.forEach((exchange, index) => {
        addSecrets(exchange, bodies[index], variables);
        variables.addCaptured(captures[index]);
    });
    variables.forgetCaptured();
    const steps = exchanges.flatMap((exchange, index) => {
        const step = stepOf(exchange, bodies[index], captures[index], variables);
        variables.addCaptured(captures[index]);
        return [...pauseBefore(exchanges, index), step];
    });
    const title = (0,draft/* plainText */.w)(log.pages?.find(({ title }) => title)?.title ?? '', 80);
    return {
        name: new URL(origin).hostname.slice(0, 100),
        about: [
            'Made by "tailgate import" from a recording. "tailgate validate" checks it; docs/scenarios.md has all words.',
            'Worth doing: pick from lists where the recording always has the same value, and set budgets.',
            ...(title ? [`Recorded: ${variables.template(withoutQuery(title))}`] : []),
        ],
        target: origin,
        // The paths in what is said about them can have secrets in them.
        secrets: new Map([...variables.secrets].map(([name, about]) => [name, variables.template(about)])),
        pause: '1s..3s',
        tasks: [{ comment: 'its total time is reported, too', words: { name: 'visit', steps } }],
        notes: notesOf(recording, captures),
    };
}
async function bodyOf({ method, entry }) {
    if (method === 'GET' || method === 'HEAD')
        return null;
    return readBody(entry.request.postData, contentTypeOf(entry));
}
function contentTypeOf({ request }) {
    const header = request.headers.find(({ name }) => name.toLowerCase() === 'content-type');
    return header?.value || request.postData?.mimeType || '';
}
/** Makes known what is secret in a request and does not come from a response before it. */
function addSecrets({ method, url, entry }, body, variables) {
    const about = `of ${method} ${(0,draft/* plainText */.w)(endpointName(method, url.pathname, variables)?.split(' ')[1] ?? url.pathname, 100)}`;
    for (const { name, value } of headersOf(entry)) {
        const [scheme = '', credentials] = value.split(/ +(.*)/s);
        if (/^(proxy-)?authorization$/i.test(name)) {
            const secret = credentials || value;
            const variable = { bearer: 'ACCESS_TOKEN', basic: 'BASIC_CREDENTIALS' }[scheme.toLowerCase()];
            if (!variables.isCaptured(secret))
                variables.addSecret(variable ?? 'AUTHORIZATION', secret, `header ${name}, ${about}`);
        }
        else
            variables.addSecretsOf({ [name]: value }, `header, ${about}`);
    }
    const query = [...url.searchParams].map(([name, value]) => ({ [name]: value }));
    variables.addSecretsOf(query, `parameter, ${about}`);
    for (const segment of url.pathname.split('/'))
        if (isSecretValue(segment) && !variables.isCaptured(segment))
            variables.addSecret('token', segment, `path, ${about}`);
    if (body)
        findSecrets(body, `body, ${about}`, variables);
}
function stepOf({ method, url, entry }, body, captures, variables) {
    const { path, query } = pathWords(url.pathname, url.search.slice(1), variables);
    const name = endpointName(method, url.pathname, variables);
    const type = contentTypeOf(entry);
    const headers = headersOf(entry)
        .filter(({ name }) => !(body && /^content-type$/i.test(name) && saysType(body, type)))
        .map(({ name, value }) => [name, variables.template(value, { secret: (0,secret_name/* isSecretName */.e)(name) })]);
    const files = body?.kind === 'multipart' && body.parts.some(({ file }) => file !== null);
    return {
        comment: files
            ? 'content of files as far as it was recorded; "path: file" instead of content and filename sends one'
            : null,
        words: {
            [method]: path,
            ...(name ? { name: (0,draft/* plainText */.w)(name) } : {}),
            ...(query ? { query } : {}),
            ...(headers.length > 0 ? { headers: Object.fromEntries(headers) } : {}),
            ...(body ? bodyWords(body, variables) : {}),
            // Without what the browser had in its cache, the whole is sent.
            check: { status: entry.response.status === 304 ? 200 : entry.response.status },
            ...(captures.length > 0
                ? { capture: Object.fromEntries(captures.map(({ variable, path }) => [variable, path])) }
                : {}),
        },
    };
}
/** Headers that the app of the browser chose, each once. */
function headersOf({ request }) {
    const own = request.headers.filter(({ name, value }) => schema_parts/* TOKEN */.CV.test(name) &&
        !OWN_HEADERS.test(name) &&
        !(/^accept$/i.test(name) && value === '*/*') &&
        !(/^content-(type|encoding)$/i.test(name) && !request.postData) &&
        !/[^\t\u0020-\u007e\u00a0-\u00ff]/.test(value));
    const each = new Map(own.map(({ name, value }) => [name.toLowerCase(), { name: readable(name), value }]));
    return [...each.values()];
}
/** HTTP/2 has small letters only. */
function readable(name) {
    return name === name.toLowerCase()
        ? name.replace(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase())
        : name;
}
/** The time in which nothing was under way is the user's. */
function pauseBefore(exchanges, index) {
    if (index === 0)
        return [];
    const ended = exchanges.slice(0, index).reduce((latest, { endedAt }) => Math.max(latest, endedAt), 0);
    const gap = exchanges[index].startedAt - ended;
    if (gap <= MIN_PAUSE_MS)
        return [];
    const ms = Math.min(MAX_PAUSE_MS, Math.round(gap / 100) * 100);
    return [{ comment: null, words: { pause: (0,units/* writeDuration */.MP)(ms) } }];
}
function notesOf({ exchanges, leftOut, origin }, captures) {
    const set = new Set(exchanges.flatMap(({ entry }) => entry.response.headers
        .filter(({ name }) => name.toLowerCase() === 'set-cookie')
        .flatMap(({ value }) => value.split('\n').map((cookie) => cookie.split('=')[0].trim()))));
    const brought = new Set(exchanges.flatMap(({ entry }) => entry.request.headers
        .filter(({ name }) => name.toLowerCase() === 'cookie')
        .flatMap(({ value }) => value.split(';').map((cookie) => cookie.split('=')[0].trim()))
        .filter((name) => !set.has(name))));
    const captured = captures.flat().length;
    return [
        `took ${(0,draft/* counted */.h)(exchanges.length, 'request')} to ${origin}`,
        ...(captured > 0 ? [`captures ${(0,draft/* counted */.h)(captured, 'value')} of responses for later requests`] : []),
        ...[...leftOut].map(([reason, count]) => `left out ${(0,draft/* counted */.h)(count, 'request')} ${reason}`),
        ...(brought.size > 0
            ? [
                `does not send ${(0,draft/* counted */.h)(brought.size, 'cookie')} from before the recording: record from the login on if the app needs them`,
            ]
            : []),
    ];
}
/** Browsers call a page by its URL. */
function withoutQuery(title) {
    return title.split(/[?#]/)[0];
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./lib/src/import/input-file.js



/** Forms that a scenario can be made from. */
const FORMATS = ['har', 'openapi'];
const LARGEST_MB = { har: 50, openapi: 10 };
/** More aliases than this are an attack, or a description that nobody could read. */
const MAX_ALIASES = 1000;
/**
 * Reads a HAR file or an OpenAPI description.
 * @param expected its format; null: its content says it
 * @returns its content as plain values
 * @throws UsageError with one sentence that names the file and what is wrong
 */
function readInputFile(file, expected) {
    const text = readText(file, LARGEST_MB[expected ?? 'har']);
    const value = /^\s*\{/.test(text) ? parseJson(file, text) : null;
    const content = value ?? parseYaml(file, text);
    if (content === null || typeof content !== 'object')
        throw new errors/* UsageError */.eb(`${file} is neither a HAR file nor an OpenAPI description`);
    const format = formatOf(file, content, expected);
    if (format === 'openapi')
        assertSize(file, Buffer.byteLength(text), LARGEST_MB.openapi);
    return { format, value: content };
}
/**
 * The values of a YAML (or JSON) text.
 * @throws UsageError
 */
function parseYaml(file, text) {
    if (text.length > LARGEST_MB.openapi * 1024 ** 2)
        throw new errors/* UsageError */.eb(`${file} is larger than ${LARGEST_MB.openapi} MB, and not the JSON that a HAR file is`);
    try {
        const document = (0,dist/* parseDocument */.Tp)(text, { prettyErrors: true, uniqueKeys: false, logLevel: 'error' });
        const error = document.errors[0];
        if (error)
            throw new SyntaxError(`not valid YAML: ${error.message.split('\n')[0].replace(/:$/, '')}`);
        return document.toJS({ maxAliasCount: MAX_ALIASES });
    }
    catch (error) {
        // Whatever is wrong with it, a stack overflow of what is nested too deeply among it.
        throw new errors/* UsageError */.eb(`${file} is ${error instanceof SyntaxError ? '' : 'not usable YAML: '}${(0,errors/* messageOf */.bD)(error)}`, {
            cause: error,
        });
    }
}
function readText(file, largestMb) {
    try {
        const status = (0,external_node_fs_.statSync)(file);
        if (status.isFile())
            assertSize(file, status.size, largestMb);
        return (0,external_node_fs_.readFileSync)(file, 'utf8').replace(/^\uFEFF/, '');
    }
    catch (error) {
        if (error instanceof errors/* UsageError */.eb)
            throw error;
        const code = error.code;
        const why = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : (0,errors/* messageOf */.bD)(error);
        throw new errors/* UsageError */.eb(`cannot read ${file}: ${why}`, { cause: error });
    }
}
function assertSize(file, bytes, largestMb) {
    if (bytes > largestMb * 1024 ** 2)
        throw new errors/* UsageError */.eb(`${file} is larger than ${largestMb} MB, which is the most that is read`);
}
/** @returns null when it might be YAML that begins with a brace */
function parseJson(file, text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        if (/^\s*\{\s*"/.test(text))
            throw new errors/* UsageError */.eb(`${file} is not valid JSON: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
        return null;
    }
}
function formatOf(file, content, expected) {
    const { openapi, swagger, log } = content;
    const found = openapi !== undefined ? 'openapi' : log !== undefined ? 'har' : null;
    if (swagger !== undefined)
        throw new errors/* UsageError */.eb(`${file} is a Swagger ${swagger} description: convert it to OpenAPI 3 first`);
    if (found === null)
        throw new errors/* UsageError */.eb(`${file} is neither a HAR file (it has no "log") nor an OpenAPI description (it has no "openapi")`);
    if (expected !== null && expected !== found)
        throw new errors/* UsageError */.eb(`${file} is not what --format ${expected} says: it looks like ${found}`);
    return found;
}

// EXTERNAL MODULE: ./node_modules/openapi-sampler/dist/openapi-sampler.js
var openapi_sampler = __webpack_require__(551);
;// CONCATENATED MODULE: ./lib/src/import/openapi-sample.js

/** Deeper values than this nobody sends; references that go round end here, too. */
const openapi_sample_MAX_DEPTH = 8;
/** Parts of a schema that are looked at. Schemas that name each other can stand for more than any memory holds. */
const MAX_PARTS = 5000;
/** An example that the description gives itself, undefined when it gives none. */
function exampleOf({ example, examples, schema }) {
    if (example !== undefined)
        return example;
    for (const given of Object.values(examples ?? {})) {
        const value = isObject(given) ? given.value : undefined;
        if (value !== undefined)
            return value;
    }
    if (!isObject(schema))
        return undefined;
    const listed = Array.isArray(schema.examples) ? schema.examples[0] : undefined;
    return schema.example ?? listed ?? schema.const ?? schema.default;
}
/** A value for what is described: its example, else one that its schema accepts; undefined when it has neither. */
function sampleOf(described) {
    const example = exampleOf(described);
    if (example !== undefined)
        return example;
    const { schema } = described;
    if (!isObject(schema) || isTooLarge(schema))
        return undefined;
    // The first of many is a better guess than none of them.
    if (schema.type === 'integer' && schema.enum === undefined && schema.minimum === undefined)
        return 1;
    try {
        return (0,openapi_sampler.sample)(schema, { skipReadOnly: true, quiet: true, maxSampleDepth: openapi_sample_MAX_DEPTH });
    }
    catch {
        return undefined;
    }
}
/** Counts what the sampler would visit: what is named at several places counts at each. */
function isTooLarge(schema) {
    let parts = 0;
    const visit = (value, above) => {
        if (value === null || typeof value !== 'object' || above.includes(value))
            return;
        if (++parts > MAX_PARTS || above.length > openapi_sample_MAX_DEPTH * 3)
            return;
        for (const part of Object.values(value))
            visit(part, [...above, value]);
    };
    visit(schema, []);
    return parts > MAX_PARTS;
}
function isObject(value) {
    return value !== null && typeof value === 'object' && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./lib/src/import/openapi-parameters.js

const IGNORED_HEADERS = /^(accept|content-type|authorization)$/i;
/**
 * @param template path with `{names}`
 * @param parameters those of the operation win over those of the path by coming later
 * @returns null when a part of the path has no value
 */
function parameterValues(template, parameters) {
    const values = { pathname: template, query: [], headers: [], cookies: [], guessed: [] };
    const each = new Map(parameters.map((parameter) => [`${parameter.in} ${parameter.name}`, parameter]));
    for (const parameter of each.values()) {
        const described = Object.values(parameter.content ?? {})[0] ?? parameter;
        const example = exampleOf(described);
        // An optional one without an example would only make the request fail.
        if (!parameter.required && example === undefined)
            continue;
        const value = example ?? sampleOf(described);
        if (value === undefined || value === null)
            continue;
        const { name } = parameter;
        if (parameter.content !== undefined)
            addPairs(values, parameter, [[name, JSON.stringify(value)]]);
        else if (parameter.in !== 'path')
            addPairs(values, parameter, pairsOf(parameter, value));
        else {
            values.pathname = values.pathname.replaceAll(`{${name}}`, () => pathText(parameter, value));
            if (example === undefined)
                values.guessed.push(name);
        }
    }
    return /\{[^{}]*\}/.test(values.pathname) ? null : values;
}
function addPairs(values, parameter, pairs) {
    if (parameter.in === 'query')
        values.query.push(...pairs);
    if (parameter.in === 'cookie')
        values.cookies.push(...pairs);
    if (parameter.in === 'header' && !IGNORED_HEADERS.test(parameter.name))
        values.headers.push([parameter.name, pairs.map(([, text]) => text).join(',')]);
}
/** The styles `form`, `spaceDelimited`, `pipeDelimited`, `deepObject` and `simple` (OpenAPI 3, Style Values). */
function pairsOf({ name, style = 'form', explode = style === 'form' }, value) {
    const between = { spaceDelimited: ' ', pipeDelimited: '|' }[style] ?? ',';
    if (Array.isArray(value))
        return explode ? value.map((item) => [name, textOf(item)]) : [[name, value.map(textOf).join(between)]];
    if (!isObject(value))
        return [[name, textOf(value)]];
    const entries = Object.entries(value);
    if (style === 'deepObject')
        return entries.map(([key, item]) => [`${name}[${key}]`, textOf(item)]);
    return explode
        ? entries.map(([key, item]) => [key, textOf(item)])
        : [[name, entries.flatMap(([key, item]) => [key, textOf(item)]).join(between)]];
}
/** The styles `simple`, `label` and `matrix`. */
function pathText({ name, style = 'simple' }, value) {
    const items = Array.isArray(value) ? value : isObject(value) ? Object.entries(value).flat() : [value];
    const text = items.map((item) => encodeURIComponent(textOf(item).toWellFormed())).join(',');
    return style === 'label' ? `.${text}` : style === 'matrix' ? `;${name}=${text}` : text;
}
function textOf(value) {
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

;// CONCATENATED MODULE: ./lib/src/import/openapi-body.js



const JSON_TYPE = /[/+]json\b/i;
const FORM_TYPE = /^application\/x-www-form-urlencoded\b/i;
const MULTIPART_TYPE = /^multipart\/form-data\b/i;
/**
 * A body by the example or the schema of its description.
 * @returns null when there is none, or none that a step can say
 */
function describedBody(requestBody) {
    const content = isObject(requestBody) && isObject(requestBody.content) ? requestBody.content : {};
    const types = [JSON_TYPE, FORM_TYPE, MULTIPART_TYPE, /^text\//i];
    for (const wanted of types)
        for (const [type, media] of Object.entries(content)) {
            if (!wanted.test(type) || !isObject(media))
                continue;
            const value = sampleOf(media);
            const body = value === undefined ? null : openapi_body_bodyOf(type, value, media.schema);
            if (body)
                return { body, type: type.includes('*') ? 'application/json' : type };
        }
    return null;
}
function openapi_body_bodyOf(type, value, schema) {
    if (JSON_TYPE.test(type))
        return { kind: 'json', value };
    if (!FORM_TYPE.test(type) && !MULTIPART_TYPE.test(type))
        return typeof value === 'string' ? { kind: 'text', text: value, holds: null } : null;
    if (!isObject(value))
        return null;
    const fields = Object.entries(value)
        .filter(([, item]) => item !== null && item !== undefined)
        .map(([name, item]) => [name, textOf(item)]);
    if (!isMapping(fields) || fields.length === 0)
        return null;
    if (FORM_TYPE.test(type))
        return { kind: 'form', fields };
    const parts = fields.map(([name, text]) => ({
        name,
        value: text,
        file: isFile(schema, name) ? { name: `${name}.txt`, type: 'text/plain' } : null,
    }));
    return { kind: 'multipart', parts };
}
function isFile(schema, name) {
    const properties = isObject(schema) && isObject(schema.properties) ? schema.properties : {};
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return (isObject(property) &&
        (property.format === 'binary' ||
            property.contentMediaType !== undefined ||
            property.contentEncoding !== undefined));
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./node_modules/@apidevtools/swagger-parser/lib/index.js
var lib = __webpack_require__(5559);
// EXTERNAL MODULE: ./lib/src/scenario/files.js
var scenario_files = __webpack_require__(9190);
;// CONCATENATED MODULE: ./lib/src/import/openapi-document.js






const LARGEST_FILE_MB = 10;
/** References that name each other can stand for more than any memory holds. */
const TIMEOUT_MS = 30_000;
/**
 * Checks a description and follows its references. Those to other files are followed within the folder of the
 * description only, and none is fetched: a description must not make us read or ask for anything else.
 * @param value what the file holds
 * @throws UsageError with one sentence
 */
async function readApi(file, value) {
    const files = new scenario_files/* ScenarioFiles */.S((0,external_node_path_.dirname)((0,external_node_path_.resolve)(file)));
    const read = ({ url }) => {
        const path = localPath(url);
        const problem = (message) => {
            throw new errors/* UsageError */.eb(`${file} refers to ${url}: ${message}`);
        };
        if (path === null)
            problem('only files beside it are read, and nothing is fetched');
        return files.read((0,external_node_path_.relative)((0,external_node_path_.dirname)((0,external_node_path_.resolve)(file)), path), LARGEST_FILE_MB, problem).toString();
    };
    const parse = ({ url, data }) => parseYaml(url, String(data));
    const options = {
        parse: {
            json: false,
            yaml: false,
            text: false,
            binary: false,
            ours: { order: 1, canParse: true, parse },
        },
        resolve: { file: false, http: false, folder: { order: 1, canRead: true, read } },
        timeoutMs: TIMEOUT_MS,
    };
    try {
        const parser = new lib();
        await parser.validate((0,external_node_path_.resolve)(file), value, options);
        return parser.api;
    }
    catch (error) {
        throw new errors/* UsageError */.eb(sentence(file, error), { cause: error });
    }
}
/** @returns null when it is no file */
function localPath(url) {
    if (/^file:/i.test(url))
        return (0,external_node_url_.fileURLToPath)(url);
    return /^[a-z][a-z\d+.-]+:/i.test(url) ? null : (0,external_node_path_.resolve)(decodeURIComponent(url));
}
/** The first of many messages, without the tree that the parser draws. */
function sentence(file, error) {
    // The parser wraps what a resolver threw.
    for (let cause = error; cause instanceof Error; cause = cause.cause ?? cause.ioErrorCode)
        if (cause instanceof errors/* UsageError */.eb)
            return cause.message;
    const details = error.details?.[0];
    const what = details ? `${details.instancePath || 'the document'} ${details.message}` : (0,errors/* messageOf */.bD)(error);
    return `${file} is not a valid OpenAPI description: ${what.split('\n')[0]}`;
}

;// CONCATENATED MODULE: ./lib/src/import/openapi-response.js

/** More of them only make the file longer. */
const MAX_CHECKS = 5;
/**
 * What a successful response must be, by its description: its status, and the properties that it must have.
 * @param responses by status
 * @returns undefined when the description says nothing of success
 */
function checkOf(responses) {
    if (!isObject(responses))
        return undefined;
    const statuses = Object.keys(responses)
        .filter((status) => /^[23](\d\d|XX)$/i.test(status))
        .sort();
    const first = statuses.find((status) => status.startsWith('2')) ?? statuses[0];
    if (first === undefined)
        return undefined;
    const accepted = statuses
        .filter((status) => status[0] === first[0])
        .map((status) => (/^\d+$/.test(status) ? Number(status) : status.toLowerCase()));
    const required = accepted.length === 1 ? requiredProperties(schemaOf(responses[first])) : [];
    return {
        status: accepted.length === 1 ? accepted[0] : accepted,
        ...(required.length > 0 ? { json: required.slice(0, MAX_CHECKS).map(pathTo) } : {}),
    };
}
function schemaOf(response) {
    const content = isObject(response) && isObject(response.content) ? response.content : {};
    const media = Object.entries(content).find(([type]) => /[/+]json\b/i.test(type))?.[1];
    return isObject(media) ? media.schema : undefined;
}
/** Properties that are always there and never null, also those of the parts of `allOf`. */
function requiredProperties(schema, depth = 0) {
    if (!isObject(schema) || depth > 5)
        return [];
    const parts = Array.isArray(schema.allOf) ? schema.allOf : [];
    const properties = isObject(schema.properties) ? schema.properties : {};
    const own = (Array.isArray(schema.required) ? schema.required.map(String) : []).filter((name) => Object.hasOwn(properties, name) && !mayLack(properties[name]));
    return [...new Set([...own, ...parts.flatMap((part) => requiredProperties(part, depth + 1))])];
}
/** Only a plain schema says for sure that its value is not null. */
function mayLack(schema) {
    if (!isObject(schema) || schema.nullable === true || schema.writeOnly === true)
        return true;
    if (Array.isArray(schema.type))
        return schema.type.includes('null');
    return (schema.oneOf !== undefined ||
        schema.anyOf !== undefined ||
        (Array.isArray(schema.enum) && schema.enum.includes(null)) ||
        schema.type === 'null' ||
        (schema.type === undefined && schema.allOf === undefined && schema.properties === undefined));
}
function pathTo(name) {
    return /^[A-Za-z_]\w*$/.test(name) ? `$.${name}` : `$[${JSON.stringify(name)}]`;
}

;// CONCATENATED MODULE: ./lib/src/import/openapi-security.js

/**
 * Adds what the security schemes of an operation ask for, each from an environment variable: values that
 * `variables` then writes by name.
 * @param requirements of the operation: alternatives, each a set of schemes; the first is taken
 * @param schemes of the description, by name
 */
function addSecurity(requirements, schemes, values, variables) {
    const alternatives = Array.isArray(requirements) ? requirements.filter(isObject) : [];
    // An empty one: the operation can be called without any.
    if (alternatives.some((alternative) => Object.keys(alternative).length === 0))
        return;
    for (const name of Object.keys(alternatives[0] ?? {})) {
        const scheme = schemes[name];
        if (!isObject(scheme))
            continue;
        const about = `security scheme ${name}`;
        if (scheme.type === 'apiKey') {
            const pair = [String(scheme.name), standIn(name, name, about, variables)];
            if (scheme.in === 'header')
                values.headers.push(pair);
            if (scheme.in === 'query')
                values.query.push(pair);
            if (scheme.in === 'cookie')
                values.cookies.push(pair);
        }
        else if (scheme.type === 'http' && /^basic$/i.test(String(scheme.scheme))) {
            const user = standIn(name, 'BASIC_CREDENTIALS', `${about}: base64 of user:password`, variables);
            values.headers.push(['Authorization', `Basic ${user}`]);
        }
        else if (scheme.type !== 'mutualTLS') {
            const kind = scheme.type === 'http' ? String(scheme.scheme) : 'bearer';
            const word = /^bearer$/i.test(kind) ? 'Bearer' : kind;
            values.headers.push(['Authorization', `${word} ${standIn(name, 'TOKEN', about, variables)}`]);
        }
    }
}
/** A text that no description has in it, and that is written as the variable. */
function standIn(scheme, variable, about, variables) {
    const text = `\u0000security scheme ${scheme}\u0000`;
    variables.addSecret(variable, text, about);
    return text;
}

;// CONCATENATED MODULE: ./lib/src/import/openapi.js















const LOCAL = 'http://127.0.0.1:3000';
/**
 * A scenario with a task for each operation that reads; values are those of the description.
 * @param file its name for messages, and the folder of what it refers to
 * @param value what the file holds
 * @param target URL of the app; null: the first server of the description
 * @param all takes operations that write, too
 * @throws UsageError
 */
async function draftOfOpenApi(file, value, target, all) {
    const api = await readApi(file, value);
    const operations = operationsOf(api);
    const taken = operations.filter(({ method }) => all || method === 'GET');
    const variables = new Variables();
    const drafts = taken.map((operation) => draftOf(operation, api, variables));
    const tasks = drafts.filter((task) => task !== null);
    const writing = operations.length - taken.length;
    if (tasks.length === 0)
        throw new errors/* UsageError */.eb(writing > 0
            ? `${file} has no GET operations that could be requested: --all takes those that write, too`
            : `${file} has no operations that could be requested`);
    const unsaid = drafts.length - tasks.length;
    const { url, note } = target ? { url: target.href, note: null } : serverOf(file, api);
    return {
        name: (0,draft/* plainText */.w)(api.info.title, 100) || 'api',
        about: [
            'Made by "tailgate import" from an OpenAPI description. "tailgate validate" checks it; docs/scenarios.md has all words.',
            'Worth doing: put in values that exist, weights as your users have them, and set budgets.',
        ],
        target: url.replace(/\/$/, ''),
        secrets: variables.secrets,
        pause: '1s..3s',
        tasks,
        notes: [
            `took ${tasks.length} of ${(0,draft/* counted */.h)(operations.length, 'operation')}`,
            ...(writing > 0
                ? [`left out ${(0,draft/* counted */.h)(writing, 'operation')} with another method than GET: --all takes these, too`]
                : []),
            ...(unsaid > 0 ? [`left out ${(0,draft/* counted */.h)(unsaid, 'operation')} for want of a value for the path`] : []),
            ...(note ? [note] : []),
        ],
    };
}
function operationsOf(api) {
    return Object.entries(api.paths ?? {}).flatMap(([path, item]) => Object.entries(isObject(item) ? item : {}).flatMap(([key, words]) => {
        const method = step_schema/* METHODS */.J8.find((known) => known.toLowerCase() === key);
        if (!method || !isObject(words))
            return [];
        const parameters = [
            ...listOf(item.parameters),
            ...listOf(words.parameters),
        ];
        return [{ method, path, words, parameters }];
    }));
}
/** @returns null when its path cannot be filled in */
function draftOf({ method, path, words, parameters }, api, variables) {
    const values = parameterValues(path, parameters);
    if (values === null || !URL.canParse(values.pathname, LOCAL) || !/^\/(?!\/)/.test(values.pathname))
        return null;
    const about = `${method} ${path}`;
    addSecurity(words.security ?? api.security, schemesOf(api), values, variables);
    const described = method === 'GET' || method === 'HEAD' ? null : describedBody(words.requestBody);
    for (const pairs of [values.query, values.headers, values.cookies])
        variables.addSecretsOf(pairs.filter(isPlain).map(([name, value]) => ({ [name]: value })), `of ${about}`);
    if (described)
        findSecrets(described.body, `of ${about}`, variables);
    const query = values.query.map((pair) => pair.map((text) => encodeURIComponent(text.toWellFormed())).join('='));
    const { pathname } = new URL(values.pathname, LOCAL);
    const request = pathWords(pathname, query.join('&'), variables);
    const name = `${method} ${path.replace(/\{([^{}]*)\}/g, ':$1')}`;
    const headers = openapi_headersOf(values, variables);
    if (described && !saysType(described.body, described.type) && described.body.kind !== 'multipart')
        headers['Content-Type'] = literal(described.type);
    const check = checkOf(words.responses);
    return {
        comment: commentOf(words, values),
        words: {
            weight: method === 'GET' ? 3 : 1,
            [method]: request.path,
            ...(request.path === name.slice(method.length + 1) ? {} : { name: (0,draft/* plainText */.w)(name) }),
            ...(request.query ? { query: request.query } : {}),
            ...(Object.keys(headers).length > 0 ? { headers } : {}),
            ...(described ? bodyWords(described.body, variables) : {}),
            ...(check ? { check } : {}),
        },
    };
}
function openapi_headersOf({ headers, cookies }, variables) {
    const cookie = cookies.map(([name, value]) => `${literal(name)}=${variables.template(value, { secret: (0,secret_name/* isSecretName */.e)(name) })}`);
    return Object.fromEntries([
        ...headers
            .filter(([name]) => schema_parts/* TOKEN */.CV.test(name))
            .map(([name, value]) => [name, variables.template(value, { secret: (0,secret_name/* isSecretName */.e)(name) })]),
        ...(cookie.length > 0 ? [['Cookie', cookie.join('; ')]] : []),
    ]);
}
function commentOf({ summary, operationId }, { guessed }) {
    const said = (0,draft/* plainText */.w)(String(summary ?? operationId ?? ''), 100);
    const hint = guessed.length > 0
        ? `the description has no example for ${guessed.map((name) => `:${name}`).join(', ')}: put in what exists`
        : '';
    return [said, hint].filter((text) => text !== '').join('; ') || null;
}
/** The first server, its variables filled in. */
function serverOf(file, api) {
    const server = api.servers?.[0];
    const filled = (server?.url ?? '/').replace(/\{([^{}]*)\}/g, (whole, name) => String(server?.variables?.[name]?.default ?? whole));
    const url = URL.parse(filled, LOCAL);
    if (!url)
        throw new errors/* UsageError */.eb(`${file}: the server "${(0,draft/* plainText */.w)(filled)}" is not a URL: give --target`);
    const relative = !URL.canParse(filled);
    return {
        url: (0,address/* parseTarget */.h)(`${file}: servers`, url.href).href,
        note: relative ? `the description names no host: BASE_URL is ${LOCAL} unless it is set` : null,
    };
}
function schemesOf(api) {
    return (api.components?.securitySchemes ?? {});
}
/** Those of a security scheme are known already. */
function isPlain([, value]) {
    return !value.includes('\u0000');
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}

;// CONCATENATED MODULE: ./lib/src/import/scenario-file.js









/**
 * Makes a scenario from a HAR file or an OpenAPI 3 description, and writes it to `out` when that is given.
 * @throws UsageError with one sentence that names the file and what is wrong
 */
async function importScenario(file, options) {
    const target = options.target === undefined ? null : (0,address/* parseTarget */.h)('target', options.target);
    const { format, value } = readInputFile(file, parseFormat(options.format));
    const all = options.all ?? false;
    const draft = format === 'har'
        ? await draftOfHar(file, value, target, all)
        : await draftOfOpenApi(file, value, target, all);
    const text = (0,draft_text/* draftText */.F)(draft, options.out ?? null);
    assertValid(file, text, draft);
    if (options.out !== undefined)
        (0,new_file/* writeNewFile */.S)(options.out, text, options.force ?? false);
    return { text, notes: [...draft.notes, ...secretsNote(draft)] };
}
function parseFormat(text) {
    const found = FORMATS.find((format) => format === text);
    if (found || text === undefined)
        return found ?? null;
    const guess = (0,nearest/* nearest */.p)(text, FORMATS);
    throw new errors/* UsageError */.eb(`format: "${text}" is not known: ${guess ? `did you mean "${guess}"?` : `write ${FORMATS.join(' or ')}`}`);
}
/** What is handed over can be run: what the file had too much of is told now, and not by a later command. */
function assertValid(file, text, draft) {
    const environment = Object.fromEntries([...draft.secrets.keys()].map((name) => [name, 'set']));
    try {
        (0,load/* parseScenario */.M)('the scenario', text, environment);
    }
    catch (error) {
        throw new errors/* UsageError */.eb(`${file} cannot be made a scenario: ${(0,errors/* messageOf */.bD)(error).split('\n')[0]}`, {
            cause: error,
        });
    }
}
function secretsNote({ secrets }) {
    if (secrets.size === 0)
        return [];
    const names = [...secrets.keys()].join(', ');
    return [`secrets are not written: set ${names} in the environment`];
}


/***/ })

};
