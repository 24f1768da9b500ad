-- On paper, a short table stays on one page; a long one may go on to the next.

local short = 14

local function rows(tbl)
  local count = 0
  for _, body in ipairs(tbl.bodies) do count = count + #body.body end
  return count
end

local function keep_together(tbl)
  if FORMAT ~= "typst" or rows(tbl) > short then return nil end
  return { pandoc.RawBlock("typst", "#block(breakable: false, width: 100%)["), tbl, pandoc.RawBlock("typst", "]") }
end

return { { Table = keep_together } }
