/// Files the rows of a CSV file as complaints, each once, however often it is started and stopped. Nothing here may
/// decide what a complaint is: the platform does.
@NullMarked
package dev.chengxin.cli.imports;

import org.jspecify.annotations.NullMarked;
