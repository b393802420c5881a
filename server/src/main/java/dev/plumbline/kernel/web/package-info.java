/** The web's frame: request ids, security headers, the application's page, problems, OpenAPI. */
@NullMarked
package dev.plumbline.kernel.web;

import org.jspecify.annotations.NullMarked;
