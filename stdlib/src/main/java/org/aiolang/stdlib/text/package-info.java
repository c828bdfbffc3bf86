/**
 * The modules about text and bytes: json, re, string, textwrap, html, base64, binascii, hashlib,
 * struct. They know values, errors and how natives are declared; no nodes, no event loop.
 */
package org.aiolang.stdlib.text;
