/// Standings and rulebooks over HTTP: what anyone may read, what those concerned and those who oversee may read
/// beyond it, and the activation of a rulebook. Nothing is computed here.
@NullMarked
package dev.chengxin.audit.standing.web;

import org.jspecify.annotations.NullMarked;
