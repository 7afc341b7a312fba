/// Health, metrics, traces and logs as every service has them. What a feature counts is counted in the feature.
@NullMarked
package dev.chengxin.servicekit.observe;

import org.jspecify.annotations.NullMarked;
