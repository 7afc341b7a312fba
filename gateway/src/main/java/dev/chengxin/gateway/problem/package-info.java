/// How the gateway says no: problem details, security headers and the correlation id of every answer.
/// No reason for a refusal is found here, only its words.
@NullMarked
package dev.chengxin.gateway.problem;

import org.jspecify.annotations.NullMarked;
