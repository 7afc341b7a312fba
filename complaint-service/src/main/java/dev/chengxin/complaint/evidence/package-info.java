/// Files that filers add to their complaints: how they are received piece by piece, checked by their content, kept,
/// and shown without what tells where a picture was taken. That a complaint has a file is the complaint's own
/// state.
@NullMarked
package dev.chengxin.complaint.evidence;

import org.jspecify.annotations.NullMarked;
