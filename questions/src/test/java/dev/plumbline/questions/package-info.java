@NullMarked
package dev.plumbline.questions;

import org.jspecify.annotations.NullMarked;
