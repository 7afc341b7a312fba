/// Lets the reports be filed that complaints are as well. It decides nothing about them.
@NullMarked
package dev.chengxin.complaint.casework.kafka;

import org.jspecify.annotations.NullMarked;
