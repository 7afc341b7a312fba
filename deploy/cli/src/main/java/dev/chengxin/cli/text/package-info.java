/// What the commands say to people, in English and in Chinese. Nothing here may decide anything.
@NullMarked
package dev.chengxin.cli.text;

import org.jspecify.annotations.NullMarked;
