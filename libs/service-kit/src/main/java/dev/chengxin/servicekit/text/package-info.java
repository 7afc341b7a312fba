/// Words for people in the two languages that the platform speaks. No message of a feature is kept here.
@NullMarked
package dev.chengxin.servicekit.text;

import org.jspecify.annotations.NullMarked;
